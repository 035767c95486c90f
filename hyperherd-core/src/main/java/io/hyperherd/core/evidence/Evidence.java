package io.hyperherd.core.evidence;

import io.hyperherd.AttemptEnd;
import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.TaskReport;
import io.hyperherd.scheduler.TaskState;
import java.util.Optional;

/**
 * What is known of the run of one trial: of each kind the piece that reaches furthest. Joining is commutative, associative and idempotent,
 * so neither order nor repetition of arrival matters, and what evidence comes to never moves back when more is joined. Immutable.
 *
 * @param sent that it was submitted
 * @param said what the scheduler says
 * @param ended what the job script wrote down
 */
public record Evidence(Optional<Piece.Sent> sent, Optional<Piece.Said> said, Optional<Piece.Ended> ended) {

    /** Silence. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

    /** That {@code job} was submitted as {@code attempt}. */
    public static Evidence sent(int attempt, JobId job) {
        return new Evidence(Optional.of(new Piece.Sent(attempt, job)), Optional.empty(), Optional.empty());
    }

    /** What the scheduler says; a state that nobody knows is silence. */
    public static Evidence said(int attempt, JobId job, TaskReport report) {
        return report.state() == TaskState.UNKNOWN
                ? NONE
                : new Evidence(Optional.empty(), Optional.of(new Piece.Said(attempt, job, report)), Optional.empty());
    }

    /** What the job script of {@code attempt} wrote down. */
    public static Evidence ended(int attempt, AttemptEnd end) {
        return new Evidence(Optional.empty(), Optional.empty(), Optional.of(new Piece.Ended(attempt, end)));
    }

    /** Returns what this and {@code other} tell together. */
    public Evidence join(Evidence other) {
        return new Evidence(furthest(sent, other.sent), furthest(said, other.said), furthest(ended, other.ended));
    }

    private static <P extends Piece> Optional<P> furthest(Optional<P> one, Optional<P> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return Piece.ORDER.compare(one.get(), other.get()) >= 0 ? one : other;
    }

    /**
     * Returns what it comes to: the piece of the latest attempt, there the one of the latest restart, there the one furthest along. Where
     * the scheduler and the end record both tell of one end, the scheduler decides, since it knows limits and nodes, and the standing
     * rests on its word unless that only repeats the exit code. Empty when nothing is known.
     */
    public Optional<Standing> standing() {
        boolean both = said.isPresent()
                && ended.isPresent()
                && said.get().reach().equals(ended.get().reach());
        boolean recordDecides = both && said.get().onlyRepeats(ended.get());
        Optional<Piece> furthest =
                furthest(sent.map(Piece.class::cast), recordDecides ? Optional.empty() : said.map(Piece.class::cast));
        return furthest(furthest, both && !recordDecides ? Optional.empty() : ended.map(Piece.class::cast))
                .map(Standing::of);
    }
}
