package io.hyperherd.core.workspace;

import io.hyperherd.StepRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** The points of a metric as rows of a table. */
final class StepRows {

    /** What a calendar with four digits for the year has. */
    private static final double EARLIEST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final double LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private StepRows() {}

    /** Returns one row for each step, in order; of points of one step the one with the later time counts, of equal ones the later line. */
    static List<StepRow> of(int trial, String metric, List<StreamPoint> points) {
        SortedMap<Long, StreamPoint> byStep = new TreeMap<>();
        points.forEach(point -> byStep.merge(point.step(), point, StepRows::later));
        return byStep.values().stream()
                .map(point -> new StepRow(trial, point.step(), metric, instant(point.timestamp()), point.value()))
                .toList();
    }

    private static StreamPoint later(StreamPoint first, StreamPoint second) {
        return first.timestamp().orElse(0) > second.timestamp().orElse(0) ? first : second;
    }

    private static Optional<Instant> instant(OptionalDouble seconds) {
        return seconds.isPresent() && seconds.getAsDouble() >= EARLIEST && seconds.getAsDouble() <= LATEST
                ? Optional.of(Instant.ofEpochSecond((long) seconds.getAsDouble()))
                : Optional.empty();
    }
}
