package io.hyperherd.core.machine;

import io.hyperherd.CleanOptions;
import io.hyperherd.CleanOptions.Extent;
import io.hyperherd.RunOptions;
import io.hyperherd.RunOptions.Permission;
import io.hyperherd.TrialFilter;
import io.hyperherd.testkit.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One thing that happens to a sweep. Commands name the deed before which their process is killed, counted from 1; with 0 it lives.
 * Numbers that pick something do so among what there is.
 */
sealed interface Step {

    /** Lets it happen. */
    void in(World world);

    /** Time passes. */
    record Wait(int seconds) implements Step {
        @Override
        public void in(World world) {
            world.cluster().advance(Duration.ofSeconds(seconds));
        }
    }

    /** Time passes while the next command is at work, before its deed of that number. */
    record Slow(int deed, int seconds) implements Step {
        @Override
        public void in(World world) {
            world.slow(deed, Duration.ofSeconds(seconds));
        }
    }

    /** {@code herd run}. */
    record Run(int fatal) implements Step {
        @Override
        public void in(World world) {
            world.run(fatal, RunOptions.defaults());
        }
    }

    /** {@code herd run --indices N}, if that trial is not live or done. */
    record RunOne(int pick, int fatal) implements Step {
        @Override
        public void in(World world) {
            world.run(fatal, RunOptions.defaults().withIndices(Set.of(world.trial(pick))));
        }
    }

    /** {@code herd run --force}, after an edit dropped trials that are live or done. */
    record RunOrphaning(int fatal) implements Step {
        @Override
        public void in(World world) {
            world.run(fatal, RunOptions.defaults().allowing(Permission.ORPHAN_PROTECTED));
        }
    }

    /** {@code herd run --force --indices N}: a person wants that trial to be run again, whatever it does now. */
    record RunAgain(int pick, int fatal) implements Step {
        @Override
        public void in(World world) {
            world.runAgain(
                    fatal,
                    RunOptions.defaults()
                            .withIndices(Set.of(world.trial(pick)))
                            .allowing(Permission.RESUBMIT_PROTECTED)
                            .allowing(Permission.ORPHAN_PROTECTED));
        }
    }

    /** {@code herd status}. */
    record Status(int fatal) implements Step {
        @Override
        public void in(World world) {
            world.status(fatal);
        }
    }

    /** {@code herd stop N}. */
    record StopOne(int pick, int fatal) implements Step {
        @Override
        public void in(World world) {
            world.stop(fatal, TrialFilter.ALL.withIndices(Set.of(world.trial(pick))));
        }
    }

    /** {@code herd stop --all}. */
    record StopAll(int fatal) implements Step {
        @Override
        public void in(World world) {
            world.stop(fatal, TrialFilter.ALL);
        }
    }

    /** {@code herd clean}, while these faults are about. */
    record Clean(Extent extent, List<Fault> faults, int fatal) implements Step {
        @Override
        public void in(World world) {
            world.clean(fatal, faults, CleanOptions.removing(extent));
        }
    }

    /** Somebody adds a value to the YAML, or takes it out. */
    record Edit(int value) implements Step {
        @Override
        public void in(World world) {
            world.toggle(value);
        }
    }

    /** The next call of its kind meets a fault. */
    record Meet(Fault fault) implements Step {
        @Override
        public void in(World world) {
            world.cluster().faults().next(fault);
        }
    }

    /** A node goes, with the task on it. */
    record LoseNode(int pick) implements Step {
        @Override
        public void in(World world) {
            world.runningTask(pick).ifPresent(world.cluster()::loseNode);
        }
    }

    /** The cluster asks a task to end, for other work, and requeues it. */
    record Preempt(int pick) implements Step {
        @Override
        public void in(World world) {
            world.runningTask(pick).ifPresent(world::preempt);
        }
    }

    /** The cluster requeues a task whose node it lost. */
    record Requeue(int pick) implements Step {
        @Override
        public void in(World world) {
            world.runningTask(pick).ifPresent(world.cluster()::requeue);
        }
    }

    /** Queue and accounting forget what has ended. */
    record Forget() implements Step {
        @Override
        public void in(World world) {
            world.cluster().forgetEnded();
        }
    }
}
