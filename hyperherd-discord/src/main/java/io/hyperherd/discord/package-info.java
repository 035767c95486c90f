/** The channel in Discord; found by {@link java.util.ServiceLoader}. */
@NullMarked
package io.hyperherd.discord;

import org.jspecify.annotations.NullMarked;
