/** A Discord on loopback that the real client accepts: REST and gateway, users who speak and click, and a script of faults. */
@NullMarked
package io.hyperherd.discord.fake;

import org.jspecify.annotations.NullMarked;
