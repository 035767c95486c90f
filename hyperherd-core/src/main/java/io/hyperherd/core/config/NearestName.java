package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody who wrote another one most likely meant. */
final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {}

    /** Returns the end of a message that proposes the nearest of {@code names}, or nothing when none is near. */
    static String hint(String written, Collection<String> names) {
        return of(written, names)
                .map(name -> "; did you mean " + Shown.quoted(name) + "?")
                .orElse("");
    }

    /** Returns the end of a message that proposes the nearest of {@code allowed} and lists all of them. */
    static String choices(String written, List<String> allowed) {
        String hint = hint(written, allowed);
        return (hint.isEmpty() ? "; allowed: " : hint + " Allowed: ") + String.join(", ", allowed);
    }

    /** Returns the name that the fewest slips of the pen turn into {@code written}, if about a third of it may be slips. */
    static Optional<String> of(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        int smallest = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int distance = name.length() > LONGEST ? smallest : distance(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < smallest) {
                smallest = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Counts letters left out, added, exchanged, or swapped with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int exchanged = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
