/** The plan: what the monitor keeps in mind between ticks, in words that people may edit. */
@NullMarked
package io.hyperherd.monitor.plan;

import org.jspecify.annotations.NullMarked;
