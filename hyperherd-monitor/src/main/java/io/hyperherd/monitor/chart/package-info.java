/** Pictures of what trials streamed. */
@NullMarked
package io.hyperherd.monitor.chart;

import org.jspecify.annotations.NullMarked;
