/** Launchers that run in the foreground of this program and end with it. */
@NullMarked
package io.hyperherd.core.foreground;

import org.jspecify.annotations.NullMarked;
