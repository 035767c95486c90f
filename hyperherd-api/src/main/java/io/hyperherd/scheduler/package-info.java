/** What a scheduler implements to run the trials of a sweep. */
@NullMarked
package io.hyperherd.scheduler;

import org.jspecify.annotations.NullMarked;
