/** Prepares the jars of the distribution for a fast start. Part of the build; nothing of it is shipped. */
@NullMarked
package io.hyperherd.packaging;

import org.jspecify.annotations.NullMarked;
