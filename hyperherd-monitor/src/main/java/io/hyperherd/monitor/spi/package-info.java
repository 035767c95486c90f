/** What operators, channels and clocks of the monitor implement, and what they are handed. */
@NullMarked
package io.hyperherd.monitor.spi;

import org.jspecify.annotations.NullMarked;
