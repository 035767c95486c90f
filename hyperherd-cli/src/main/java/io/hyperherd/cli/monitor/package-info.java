/** The command that operates a sweep; what it does is found at run time. */
@NullMarked
package io.hyperherd.cli.monitor;

import org.jspecify.annotations.NullMarked;
