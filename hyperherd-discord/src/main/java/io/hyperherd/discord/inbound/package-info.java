/** What people say: messages, slash commands, and buttons. */
@NullMarked
package io.hyperherd.discord.inbound;

import org.jspecify.annotations.NullMarked;
