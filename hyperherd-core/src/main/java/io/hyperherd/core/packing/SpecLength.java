package io.hyperherd.core.packing;

import io.hyperherd.scheduler.ArraySpec;

/** The length of {@link ArraySpec#format} of an ascending list of numbers that grows, at a constant cost for each. Immutable. */
record SpecLength(int closed, int start, int end) {

    static final SpecLength EMPTY = new SpecLength(0, -1, -1);

    /** Returns the length with {@code number} appended, which is larger than all before. */
    SpecLength with(int number) {
        if (start >= 0 && number == end + 1) {
            return new SpecLength(closed, start, number);
        }
        return start < 0 ? new SpecLength(0, number, number) : new SpecLength(total() + 1, number, number);
    }

    int total() {
        if (start < 0) {
            return 0;
        }
        return closed + digits(start) + (start == end ? 0 : 1 + digits(end));
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
