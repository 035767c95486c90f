package io.hyperherd.core.explain;

import java.util.List;
import java.util.Locale;

/** How amounts are written for people. */
final class Amounts {

    private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");

    private Amounts() {}

    /** Returns {@code bytes} in the unit that leaves the fewest digits before the point, to one behind it. */
    static String memory(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < UNITS.size() - 1) {
            amount /= 1024;
            unit++;
        }
        String number = unit == 0 ? Long.toString(bytes) : String.format(Locale.ROOT, "%.1f", amount);
        return number + " " + UNITS.get(unit);
    }
}
