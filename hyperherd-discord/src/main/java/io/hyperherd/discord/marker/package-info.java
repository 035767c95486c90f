/** The heartbeat in the topics of channels, by which daemons notice each other; pure. */
@NullMarked
package io.hyperherd.discord.marker;

import org.jspecify.annotations.NullMarked;
