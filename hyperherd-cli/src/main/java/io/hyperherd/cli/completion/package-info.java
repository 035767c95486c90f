/** What shells complete a command line with: their scripts, and the words that only a sweep knows. */
@NullMarked
package io.hyperherd.cli.completion;

import org.jspecify.annotations.NullMarked;
