package io.hyperherd.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class ConfigFuzzProperties {

    private static final List<String> ODD = List.of(
            "",
            "null",
            "~",
            "[]",
            "{}",
            "[1, [2]]",
            "{a: 1}",
            ".nan",
            "-.inf",
            "1e400",
            "2024-01-02",
            "!!binary aGk=",
            "!!float x",
            "!!int 1e3",
            "*gpu",
            "*none",
            "&gpu x",
            "<<",
            "=",
            "\"\\0\"",
            "\"\\ud800\"",
            "\"\\U00110000\"",
            "\"a\\nb\"",
            "'",
            "\"",
            "0b_",
            "99999999999999999999",
            "-1",
            "0",
            "true",
            "é",
            "😀",
            "\t",
            "{expr: }",
            "{expr: 5}",
            "{gt: x}",
            "|",
            ">",
            "- -",
            "%YAML 3.0",
            "---",
            "...",
            "? [a]",
            "#",
            "@x",
            "`x",
            "!x y",
            "expr",
            "all",
            "a/b",
            "\u2028");

    private final SweepFiles files = new SweepFiles(directory());

    private static Path directory() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 12_000, shrinking = ShrinkingMode.OFF)
    void aDamagedFileIsReadOrRefusedInWords(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes) {
        Random random = new Random(seed);
        String text = SweepFiles.EVERYTHING;
        for (int i = 0; i < changes; i++) {
            text = damage(text, random);
        }
        try {
            assertThat(files.read(text).parameters()).isNotEmpty();
        } catch (ConfigException e) {
            assertThat(e.getMessage())
                    .isNotBlank()
                    .doesNotContain("Exception", "org.yaml", "java.", "io.hyperherd", "\tat ");
            assertThat(e.getMessage().lines()).hasSizeLessThanOrEqualTo(11);
        }
    }

    private static String damage(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> lines(text, random, false);
            case 1 -> lines(text, random, true);
            case 2 -> swap(text, random);
            case 3 -> splice(text, random, 0, ODD.get(random.nextInt(ODD.size())));
            case 4 -> splice(text, random, 1 + random.nextInt(3), "");
            default -> splice(text, random, 1, Character.toString(random.nextInt(0x180)));
        };
    }

    private static String lines(String text, Random random, boolean repeat) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int chosen = random.nextInt(Math.max(1, lines.size()));
        if (lines.isEmpty()) {
            return text;
        }
        if (repeat) {
            lines.add(random.nextInt(lines.size()), lines.get(chosen));
        } else {
            lines.remove(chosen);
        }
        if (random.nextInt(8) == 0) {
            Collections.swap(lines, 0, lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String swap(String text, Random random) {
        String[] parts = text.split("(?<=[:,\\[{] ?)", -1);
        int chosen = random.nextInt(parts.length);
        parts[chosen] = parts[chosen].replaceFirst(
                "[^\\s:,\\[\\]{}]+", Matcher.quoteReplacement(ODD.get(random.nextInt(ODD.size()))));
        return String.join("", parts);
    }

    private static String splice(String text, Random random, int removed, String added) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(0, start) + added + text.substring(Math.min(text.length(), start + removed));
    }
}
