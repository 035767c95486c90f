package io.hyperherd.core.workspace;

import io.hyperherd.Manifest;
import io.hyperherd.Results;
import io.hyperherd.Trial;
import io.hyperherd.TrialResult;
import io.hyperherd.WorkspaceException;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The final metrics of all trials. */
final class ResultFiles {

    private static final String EXTENSION = ".json";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private final Path directory;

    ResultFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Returns what the trials of {@code manifest} have logged. Files are taken in text order of their names, which decides the order of
     * metric names; those of other trials count for that too. A file that cannot be used becomes a warning.
     */
    Results of(Manifest manifest) {
        Map<Integer, Map<String, Value>> byIndex = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        List<String> warnings = new ArrayList<>();
        for (String stem : stems()) {
            if (!INDEX.matcher(stem).matches()) {
                warnings.add(directory.resolve(stem + EXTENSION) + " is not named by a trial; left out");
                continue;
            }
            try {
                Map<String, Value> metrics = new MetricFile(directory, stem).read();
                byIndex.put(Integer.valueOf(stem), metrics);
                names.addAll(metrics.keySet());
            } catch (WorkspaceException unusable) {
                warnings.add(unusable.getMessage());
            }
        }
        List<TrialResult> results = new ArrayList<>(manifest.trials().size());
        for (Trial trial : manifest.trials()) {
            results.add(new TrialResult(trial, byIndex.getOrDefault(trial.index(), Map.of())));
        }
        return new Results(results, new ArrayList<>(names), warnings);
    }

    private List<String> stems() {
        List<String> stems = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return stems;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + EXTENSION)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                stems.add(name.substring(0, name.length() - EXTENSION.length()));
            }
        } catch (IOException e) {
            throw FileComplaint.cannot("list", directory, e);
        }
        stems.sort(null);
        return stems;
    }
}
