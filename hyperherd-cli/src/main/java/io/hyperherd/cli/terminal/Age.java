package io.hyperherd.cli.terminal;

import java.time.Duration;

/** How long ago something was, in words, as exact as matters. */
public final class Age {

    private Age() {}

    /** Returns {@code age} in its largest whole unit: {@code 3 minutes}. */
    public static String of(Duration age) {
        if (age.toMinutes() == 0) {
            return counted(Math.max(0, age.toSeconds()), "second");
        }
        if (age.toHours() == 0) {
            return counted(age.toMinutes(), "minute");
        }
        return age.toDays() == 0 ? counted(age.toHours(), "hour") : counted(age.toDays(), "day");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
