/** What people in channels can ask for, who may, and what must be confirmed. */
@NullMarked
package io.hyperherd.monitor.command;

import org.jspecify.annotations.NullMarked;
