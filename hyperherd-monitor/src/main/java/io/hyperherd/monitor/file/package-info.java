/** The monitor's files in a workspace, named and shaped as the Python tool has them. */
@NullMarked
package io.hyperherd.monitor.file;

import org.jspecify.annotations.NullMarked;
