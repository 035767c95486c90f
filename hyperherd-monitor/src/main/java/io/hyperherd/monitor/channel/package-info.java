/** The channels that need nothing but the JDK: the terminal, and a webhook. */
@NullMarked
package io.hyperherd.monitor.channel;

import org.jspecify.annotations.NullMarked;
