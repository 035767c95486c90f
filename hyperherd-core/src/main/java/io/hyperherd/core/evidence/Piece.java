package io.hyperherd.core.evidence;

import io.hyperherd.AttemptEnd;
import io.hyperherd.Basis;
import io.hyperherd.TrialStatus;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.Comparator;
import java.util.Optional;

/** One piece of evidence about the run of a trial. Immutable. */
public sealed interface Piece {

    /** Orders pieces of one kind; only equal pieces are equal in it. */
    Comparator<Piece> ORDER = (left, right) -> {
        int byReach = left.reach().compareTo(right.reach());
        int byStatus = byReach != 0 ? byReach : left.status().compareTo(right.status());
        return byStatus != 0 ? byStatus : left.toString().compareTo(right.toString());
    };

    /** Returns how far it shows the trial to be. */
    Reach reach();

    /** Returns the status that follows from it alone. */
    TrialStatus status();

    /** Returns where it comes from. */
    Basis basis();

    /** The scheduler took {@code job} for {@code attempt}. */
    record Sent(int attempt, JobId job) implements Piece {
        @Override
        public Reach reach() {
            return new Reach(attempt, 0, Reach.Phase.SENT);
        }

        @Override
        public TrialStatus status() {
            return TrialStatus.SUBMITTED;
        }

        @Override
        public Basis basis() {
            return new Basis(Basis.SUBMISSION, Optional.of(job), attempt, Optional.empty());
        }
    }

    /**
     * The scheduler says of the task that {@code job} has for {@code attempt} what {@code report} says.
     */
    record Said(int attempt, JobId job, TaskReport report) implements Piece {
        @Override
        public Reach reach() {
            return new Reach(attempt, report.restarts().orElse(0), phase());
        }

        private Reach.Phase phase() {
            return switch (report.state()) {
                case UNKNOWN -> Reach.Phase.SENT;
                case QUEUED -> Reach.Phase.WAITING;
                case RUNNING -> Reach.Phase.RUNNING;
                case COMPLETED, FAILED, TIMED_OUT, OUT_OF_MEMORY, NODE_FAILED, PREEMPTED, CANCELLED ->
                    Reach.Phase.ENDED;
            };
        }

        @Override
        public TrialStatus status() {
            return TrialStatus.of(report.state()).orElse(TrialStatus.SUBMITTED);
        }

        @Override
        public Basis basis() {
            return new Basis(report.source(), Optional.of(job), attempt, Optional.empty());
        }

        /** Returns whether it tells nothing that the end record does not tell as well. */
        boolean onlyRepeats(Ended record) {
            return (report.state() == TaskState.COMPLETED || report.state() == TaskState.FAILED)
                    && record.status() == status();
        }
    }

    /** The job script of {@code attempt} wrote down its end. */
    record Ended(int attempt, AttemptEnd end) implements Piece {
        @Override
        public Reach reach() {
            return new Reach(attempt, end.restart(), Reach.Phase.ENDED);
        }

        @Override
        public TrialStatus status() {
            return end.status();
        }

        @Override
        public Basis basis() {
            return new Basis(Basis.END_RECORD, Optional.of(end.job()), attempt, Optional.of(end.end()));
        }
    }
}
