/** The values a parameter can take, and the exact ways they are written down. */
@NullMarked
package io.hyperherd.value;

import org.jspecify.annotations.NullMarked;
