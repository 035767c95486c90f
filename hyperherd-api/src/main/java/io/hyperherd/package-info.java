/** What users hold: sweeps, their parameters, trials, runs, and the context inside a trial. */
@NullMarked
package io.hyperherd;

import org.jspecify.annotations.NullMarked;
