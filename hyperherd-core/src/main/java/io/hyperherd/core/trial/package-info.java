/** What a running trial knows of itself and logs. */
@NullMarked
package io.hyperherd.core.trial;

import org.jspecify.annotations.NullMarked;
