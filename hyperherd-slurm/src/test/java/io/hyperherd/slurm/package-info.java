/** Tests of the SLURM scheduler: readers on real output, programs that misbehave, and a real cluster where there is one. */
@NullMarked
package io.hyperherd.slurm;

import org.jspecify.annotations.NullMarked;
