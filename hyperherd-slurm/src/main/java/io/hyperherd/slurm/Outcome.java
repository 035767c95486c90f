package io.hyperherd.slurm;

import java.time.Duration;

/** How a run of a program ended. Immutable. */
sealed interface Outcome {

    /** The program ended by itself; {@code code} is 128 and more when a signal ended it. */
    record Exited(int code, String out, String err) implements Outcome {

        /** Returns the first line of complaint, or the exit code when there is none. */
        String said() {
            return Complaints.lines(err).stream().findFirst().orElse("exit code " + code);
        }
    }

    /** The program was still running at the limit and was killed; {@code err} is what it had complained of. */
    record TimedOut(Duration limit, String err) implements Outcome {}

    /** The program printed more than anybody reads; what came first is dropped too, as its end is missing. */
    record TooMuch(long limit) implements Outcome {}

    /** The program is not on the {@code PATH}. */
    record NotInstalled() implements Outcome {}

    /** The program could not be started. */
    record NotStarted(String why) implements Outcome {}

    /** Returns in one line why there is nothing to read, or an empty text after exit code 0. */
    default String complaint() {
        if (this instanceof Exited exited) {
            return exited.code() == 0 ? "" : exited.said();
        }
        if (this instanceof TimedOut timedOut) {
            return "no answer within " + seconds(timedOut.limit());
        }
        if (this instanceof TooMuch tooMuch) {
            return "printed more than " + tooMuch.limit() + " bytes";
        }
        return this instanceof NotStarted notStarted ? notStarted.why() : "not on the PATH";
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
