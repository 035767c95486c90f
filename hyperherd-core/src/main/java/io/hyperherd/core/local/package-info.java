/**
 * The embedded scheduler {@code local}: the job script of SLURM, run by processes of this machine.
 *
 * <p>All its state is files in {@code .hyperherd/local}. A supervisor process, one for each workspace and machine, starts tasks and holds
 * them to their limits; each task is taken, and its end written down, by a small bash script of its own, so that neither the death of
 * the {@code herd} that submitted nor that of the supervisor loses a trial or runs one twice.
 */
@NullMarked
package io.hyperherd.core.local;

import org.jspecify.annotations.NullMarked;
