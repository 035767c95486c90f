/** The one thread that owns the workspace, and what it does when. */
@NullMarked
package io.hyperherd.monitor.loop;

import org.jspecify.annotations.NullMarked;
