/** The {@code herd} command: arguments in, tables and documents out, no decisions. */
@NullMarked
package io.hyperherd.cli;

import org.jspecify.annotations.NullMarked;
