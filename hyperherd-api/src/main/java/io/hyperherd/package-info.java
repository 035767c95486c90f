/**
 * What users hold: sweeps, their parameters, trials, runs, and the context inside a trial.
 *
 * <p>Nothing here takes or returns null: what may be absent is an {@link java.util.Optional}, and a null argument is answered by a
 * {@link NullPointerException}, at the latest when it is used. Failures that the library expects are {@link HyperHerdException}s.
 * Collections that are returned cannot be modified.
 */
@NullMarked
package io.hyperherd;

import org.jspecify.annotations.NullMarked;
