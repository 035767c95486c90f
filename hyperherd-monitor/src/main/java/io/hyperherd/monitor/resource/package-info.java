/** How memory and time are raised in the sweep's file. */
@NullMarked
package io.hyperherd.monitor.resource;

import org.jspecify.annotations.NullMarked;
