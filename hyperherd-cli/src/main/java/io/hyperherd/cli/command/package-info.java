/** What a command is, and what it has around it: the process, the workspace that was typed, the trials meant. */
@NullMarked
package io.hyperherd.cli.command;

import org.jspecify.annotations.NullMarked;
