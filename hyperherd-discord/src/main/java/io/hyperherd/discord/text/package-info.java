/** How texts fit Discord: splitting, names of channels, and who a message is meant for; pure. */
@NullMarked
package io.hyperherd.discord.text;

import org.jspecify.annotations.NullMarked;
