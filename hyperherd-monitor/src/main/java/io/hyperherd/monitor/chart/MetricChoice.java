package io.hyperherd.monitor.chart;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which metric of a trial is worth a picture. Pure. */
public final class MetricChoice {

    private static final Comparator<String> ORDER = Comparator.comparingInt(MetricChoice::split)
            .thenComparingInt(MetricChoice::kind)
            .thenComparingInt(name -> words(name).contains("main") ? 0 : 1)
            .thenComparing(Comparator.naturalOrder());

    private MetricChoice() {}

    /**
     * Returns the wanted metric where the trial has it; otherwise what is measured on test data before what is on validation data, and
     * what is on neither before what is on training data; and losses first among those.
     */
    public static Optional<String> of(Collection<String> metrics, Optional<String> wanted) {
        return wanted.filter(metrics::contains).or(() -> metrics.stream().min(ORDER));
    }

    private static int split(String name) {
        List<String> words = words(name);
        if (words.contains("test")) {
            return 0;
        } else if (words.contains("val") || words.contains("valid") || words.contains("validation")) {
            return 1;
        }
        return words.contains("train") || words.contains("training") ? 3 : 2;
    }

    private static int kind(String name) {
        List<String> words = words(name);
        return words.contains("loss") ? 0 : words.contains("score") ? 1 : 2;
    }

    /** Whole words: {@code latest_lr} is no test. */
    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}
