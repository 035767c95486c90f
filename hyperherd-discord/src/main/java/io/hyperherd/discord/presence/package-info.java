/** Signs of life: the marker in the topic, and the typing indicator. */
@NullMarked
package io.hyperherd.discord.presence;

import org.jspecify.annotations.NullMarked;
