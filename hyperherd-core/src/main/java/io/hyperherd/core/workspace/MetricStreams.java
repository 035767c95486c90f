package io.hyperherd.core.workspace;

import io.hyperherd.HyperHerdException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Real;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The metric streams of one trial: {@code results/INDEX/stream/METRIC.jsonl}, one point a line. */
final class MetricStreams {

    private static final String EXTENSION = ".jsonl";

    private final Path directory;

    MetricStreams(Path directory) {
        this.directory = directory;
    }

    /**
     * Hands every metric's points to {@code reader}, in the order logged, metrics by name, one at a time. Lines that are no points are left
     * out; files that cannot be read are left out too.
     *
     * @return a complaint for each such file
     */
    List<String> read(BiConsumer<String, List<StreamPoint>> reader) {
        List<String> complaints = new ArrayList<>();
        files(complaints).forEach((metric, file) -> {
            try {
                reader.accept(metric, points(file));
            } catch (IOException e) {
                complaints.add(FileComplaint.cannot("read", file, e).getMessage());
            }
        });
        return complaints;
    }

    private SortedMap<String, Path> files(List<String> complaints) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = directory.relativize(file).toString();
                    if (name.endsWith(EXTENSION)) {
                        files.put(name.substring(0, name.length() - EXTENSION.length()), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    complaints.add(FileComplaint.cannot("read", file, e).getMessage());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            complaints.add(FileComplaint.cannot("read", directory, e).getMessage());
        }
        return files;
    }

    private static List<StreamPoint> points(Path file) throws IOException {
        List<StreamPoint> points = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                point(line).ifPresent(points::add);
            }
        }
        return points;
    }

    private static Optional<StreamPoint> point(String line) {
        try {
            if (line.isBlank() || !(JsonReader.read(line) instanceof Dict dict)) {
                return Optional.empty();
            }
            Map<String, Value> entries = dict.entries();
            OptionalDouble step = number(entries.getOrDefault("step", Value.NULL));
            return step.isEmpty() || !Double.isFinite(step.getAsDouble())
                    ? Optional.empty()
                    : Optional.of(new StreamPoint(
                            (long) step.getAsDouble(),
                            entries.getOrDefault("value", Value.NULL),
                            number(entries.getOrDefault("ts", Value.NULL))));
        } catch (JsonException halfWritten) {
            return Optional.empty();
        }
    }

    private static OptionalDouble number(Value value) {
        if (value instanceof Int integer) {
            return OptionalDouble.of(integer.value().doubleValue());
        }
        return value instanceof Real real ? OptionalDouble.of(real.value()) : OptionalDouble.empty();
    }

    /**
     * Appends one point to {@code metric} in a single write, so that points of several writers do not mix.
     *
     * @throws HyperHerdException when the name would lead out of the trial's directory
     */
    void append(String metric, StreamPoint point) {
        Path file = file(metric);
        Map<String, Value> line = new LinkedHashMap<>();
        line.put("step", Value.of(point.step()));
        line.put("value", point.value());
        point.timestamp().ifPresent(ts -> line.put("ts", Value.of(ts)));
        byte[] bytes = (JsonStyle.STREAM.text(new Dict(line)) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? directory : parent);
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileComplaint.cannot("write", file, e);
        }
    }

    private Path file(String metric) {
        boolean climbs = Arrays.asList(metric.replace('\\', '/').split("/", -1)).contains("..");
        if (climbs || metric.startsWith("/")) {
            throw badName(metric, "it must be relative and without '..'");
        }
        try {
            return directory.resolve(metric + EXTENSION);
        } catch (InvalidPathException e) {
            throw badName(metric, e.getReason());
        }
    }

    private static HyperHerdException badName(String metric, String why) {
        return new HyperHerdException("the metric name " + JsonStyle.STREAM.text(Value.of(metric))
                + " does not make a file name: " + why + " (a '/' makes groups)");
    }
}
