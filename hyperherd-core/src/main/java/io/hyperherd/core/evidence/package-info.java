/** What is known of the run of a trial, and what several pieces of it come to. Touches no file and no scheduler. */
@NullMarked
package io.hyperherd.core.evidence;

import org.jspecify.annotations.NullMarked;
