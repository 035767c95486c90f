/** What the monitor says: messages, files, threads, and the dashboard. */
@NullMarked
package io.hyperherd.discord.outbound;

import org.jspecify.annotations.NullMarked;
