/** Logging in, and finding the guild and the channel. */
@NullMarked
package io.hyperherd.discord.connection;

import org.jspecify.annotations.NullMarked;
