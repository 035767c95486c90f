/** What operators can do, and the guards around it. */
@NullMarked
package io.hyperherd.monitor.tool;

import org.jspecify.annotations.NullMarked;
