/** Commands that write files to start from. */
@NullMarked
package io.hyperherd.cli.setup;

import org.jspecify.annotations.NullMarked;
