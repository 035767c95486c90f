package io.hyperherd.monitor.look;

import java.util.List;

/** Indices in words. Pure. */
public final class Ranges {

    private Ranges() {}

    /** Returns {@code ascending} with neighbours joined, such as {@code 0,3-7}. */
    public static String of(List<Integer> ascending) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ascending.size(); ) {
            int end = i;
            while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(ascending.get(i));
            if (end > i) {
                text.append('-').append(ascending.get(end));
            }
            i = end + 1;
        }
        return text.toString();
    }
}
