/** How the shipped command starts: its class archive, its appetite, and the ways it is installed. */
@NullMarked
package io.hyperherd.startup;

import org.jspecify.annotations.NullMarked;
