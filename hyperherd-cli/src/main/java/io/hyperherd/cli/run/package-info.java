/** Commands that start and stop trials. */
@NullMarked
package io.hyperherd.cli.run;

import org.jspecify.annotations.NullMarked;
