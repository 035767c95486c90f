/** The SLURM scheduler: job scripts through sbatch, states through squeue and sacct. */
@NullMarked
package io.hyperherd.slurm;

import org.jspecify.annotations.NullMarked;
