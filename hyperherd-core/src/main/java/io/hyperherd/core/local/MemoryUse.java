package io.hyperherd.core.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resident memory of processes in bytes. Immutable.
 *
 * @param now what they hold
 * @param peak the most that they are known to have held
 */
record MemoryUse(long now, long peak) {

    /** No memory. */
    static final MemoryUse NONE = new MemoryUse(0, 0);

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d{1,15}) kB$");
    private static final Pattern HIGH_WATER = Pattern.compile("(?m)^VmHWM:\\s*(\\d{1,15}) kB$");

    /** Reads the text of {@code /proc/PID/status}; kernel threads and zombies have no memory. */
    static MemoryUse parse(String status) {
        long now = kilobytes(RESIDENT, status);
        return new MemoryUse(now, Math.max(now, kilobytes(HIGH_WATER, status)));
    }

    private static long kilobytes(Pattern pattern, String status) {
        Matcher m = pattern.matcher(status);
        return m.find() ? Long.parseLong(m.group(1)) << 10 : 0;
    }

    /** Returns the use of both together: what each alone held at its peak, both need not have held at one time. */
    MemoryUse plus(MemoryUse other) {
        long sum = now + other.now;
        return new MemoryUse(sum, Math.max(sum, Math.max(peak, other.peak)));
    }
}
