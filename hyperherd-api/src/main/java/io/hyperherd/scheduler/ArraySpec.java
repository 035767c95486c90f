package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sets of array indices in SLURM's notation, such as {@code 0-3,5,7-9} (sbatch(1), {@code --array}). Thread-safe. */
@Api(Api.Status.STABLE)
public final class ArraySpec {

    /** More indices than any sweep has; a larger range is a slip of the keyboard. */
    private static final int MOST = 10_000_000;

    private ArraySpec() {}

    /** Returns {@code indices} in ascending order with runs joined: {@code [0,1,3,5,6,7]} is {@code 0-1,3,5-7}. */
    public static String format(Iterable<Integer> indices) {
        Set<Integer> sorted = new TreeSet<>();
        indices.forEach(sorted::add);
        List<String> runs = new ArrayList<>();
        int start = 0;
        int end = 0;
        boolean open = false;
        for (int i : sorted) {
            if (open && i == end + 1) {
                end = i;
                continue;
            }
            if (open) {
                runs.add(run(start, end));
            }
            start = i;
            end = i;
            open = true;
        }
        if (open) {
            runs.add(run(start, end));
        }
        return String.join(",", runs);
    }

    private static String run(int start, int end) {
        return start == end ? Integer.toString(start) : start + "-" + end;
    }

    /**
     * Reads {@code spec}: a comma list of {@code a}, {@code a-b} and {@code a-b:step}; anything from {@code %} on is dropped.
     *
     * @return the indices in ascending order; empty for an empty range such as {@code 3-1}
     * @throws IllegalArgumentException when it is anything else; the message says which part
     */
    public static List<Integer> parse(String spec) {
        int cap = spec.indexOf('%');
        Set<Integer> indices = new TreeSet<>();
        for (String part : (cap < 0 ? spec : spec.substring(0, cap)).split(",", -1)) {
            addRange(part.strip(), indices);
        }
        return new ArrayList<>(indices);
    }

    private static void addRange(String part, Set<Integer> indices) {
        int colon = part.indexOf(':');
        String range = colon < 0 ? part : part.substring(0, colon);
        int step = colon < 0 ? 1 : number(part.substring(colon + 1), part);
        int dash = range.indexOf('-');
        int from = number(dash < 0 ? range : range.substring(0, dash), part);
        int to = dash < 0 ? from : number(range.substring(dash + 1), part);
        if (step < 1) {
            throw new IllegalArgumentException("the step in '" + part + "' must be at least 1");
        }
        if (to - from >= MOST) {
            throw new IllegalArgumentException("'" + part + "' spans more than " + MOST + " indices");
        }
        for (int i = from; i <= to; i += step) {
            indices.add(i);
        }
    }

    private static int number(String digits, String part) {
        String text = digits.strip();
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + part + "' is neither an index nor a range of indices such as 0-3");
        }
        return Integer.parseInt(text);
    }
}
