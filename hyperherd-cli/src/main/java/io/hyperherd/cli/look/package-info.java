/** Commands that show a sweep and change nothing. */
@NullMarked
package io.hyperherd.cli.look;

import org.jspecify.annotations.NullMarked;
