/** What is shown while a command waits for trials. */
@NullMarked
package io.hyperherd.cli.progress;

import org.jspecify.annotations.NullMarked;
