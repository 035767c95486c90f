package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.cli.terminal.Cells;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far the trials are that a command waits for.
 *
 * @param elapsed how long it has waited
 * @param trials the trials, with their statuses
 * @param lastLogLine the last line of a trial's logs
 * @param silence how old all this is, in one line; empty when every scheduler answered
 */
public record Moment(
        Duration elapsed, List<Trial> trials, Function<Trial, Optional<String>> lastLogLine, Optional<String> silence) {

    public long count(TrialStatus status) {
        return trials.stream().filter(trial -> trial.status() == status).count();
    }

    public long over() {
        return trials.stream().filter(trial -> !trial.status().isLive()).count();
    }

    public boolean shows(Trial trial) {
        return trials.contains(trial);
    }

    public boolean allCompleted() {
        return count(TrialStatus.COMPLETED) == trials.size();
    }

    /** Returns the trial's last line without colours; empty text when there is none. */
    public String lastLine(Trial trial) {
        return lastLogLine.apply(trial).map(Cells::plain).orElse("");
    }

    /** Returns {@code [3] lr-0.1}. */
    public static String label(Trial trial) {
        String name = trial.experimentName().orElse("");
        return "[" + trial.index() + "]" + (name.isEmpty() ? "" : " " + name);
    }

    /** Returns the time as {@code 1:05} or {@code 2:01:05}. */
    public String clock() {
        long hours = elapsed.toHours();
        String rest = twoDigits(elapsed.toSecondsPart());
        return hours == 0
                ? elapsed.toMinutesPart() + ":" + rest
                : hours + ":" + twoDigits(elapsed.toMinutesPart()) + ":" + rest;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
