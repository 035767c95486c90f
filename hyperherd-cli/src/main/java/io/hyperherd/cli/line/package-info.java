/** The command line: options, their values, and what does not make sense. */
@NullMarked
package io.hyperherd.cli.line;

import org.jspecify.annotations.NullMarked;
