/** How firm a public type is. */
@NullMarked
package io.hyperherd.stability;

import org.jspecify.annotations.NullMarked;
