/** Text for people: colours, widths, cells. */
@NullMarked
package io.hyperherd.cli.terminal;

import org.jspecify.annotations.NullMarked;
