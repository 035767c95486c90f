/** One look at the sweep: what is new, as records and as documents. */
@NullMarked
package io.hyperherd.monitor.look;

import org.jspecify.annotations.NullMarked;
