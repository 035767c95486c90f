package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hyperherd.CleanOptions;
import io.hyperherd.Condition;
import io.hyperherd.Discord;
import io.hyperherd.Oversight;
import io.hyperherd.RehearsalOptions;
import io.hyperherd.RunOptions;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.SuccessiveHalving.Direction;
import io.hyperherd.Sweep;
import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every default of a definition is in the Javadoc, and is what the Javadoc says. */
class DocumentedDefaultsTest {

    private static final Path API = Path.of("..", "hyperherd-api", "src", "main", "java", "io", "hyperherd");

    private static Stream<Arguments> defaults() {
        SweepDefinition bare = Sweep.builder("bare").discrete("x", 1).build().definition();
        Path home = Path.of("").toAbsolutePath();
        Resources resources = Resources.DEFAULT;
        SuccessiveHalving halving = SuccessiveHalving.of("loss", Direction.MIN, 1, 9);
        return Stream.of(
                arguments("SweepBuilder", "the launcher is", home.relativize(bare.launcher())),
                arguments("SweepBuilder", "the workspace is", bare.workspace().equals(home) ? "Path.of(\"\")" : ""),
                arguments("SweepBuilder", "the grid is", bare.grid()),
                arguments("SweepBuilder", "conditions are", bare.conditions()),
                arguments("SweepBuilder", "static overrides are", bare.staticOverrides()),
                arguments("SweepBuilder", "resources are", bare.resources()),
                arguments("SweepBuilder", "the scheduler is", bare.scheduler()),
                arguments(
                        "SweepBuilder",
                        "oversight is",
                        bare.oversight().equals(Oversight.NONE) ? "Oversight.NONE" : ""),
                arguments("scheduler/Resources", "a time of", resources.time().text()),
                arguments("scheduler/Resources", "memory of", resources.memory().text()),
                arguments("scheduler/Resources", "CPUs:", resources.cpusPerTask()),
                arguments("scheduler/Resources", "partition:", resources.partition()),
                arguments("scheduler/Resources", "generic resources:", resources.gres()),
                arguments("scheduler/Resources", "cap:", resources.maxConcurrent()),
                arguments("scheduler/Resources", "further arguments:", resources.extraArgs()),
                arguments("Oversight", "seconds to stop:", Oversight.NONE.pruneGraceSeconds()),
                arguments("Discord", "seconds between two drawings:", Discord.NONE.dashboardRefreshSeconds()),
                arguments("SuccessiveHalving", "one of how many:", halving.eta()),
                arguments("SuccessiveHalving", "the mode is", halving.mode()),
                arguments(
                        "Condition",
                        "the name is",
                        Condition.when("x").is(1).set("y", 2).name()),
                arguments("RunOptions", "the cap is", RunOptions.defaults().maxConcurrent()),
                arguments(
                        "RunOptions", "the variables are", RunOptions.defaults().environment()),
                arguments(
                        "RehearsalOptions",
                        "the words are",
                        RehearsalOptions.defaults().check()),
                arguments(
                        "RehearsalOptions",
                        "the variables are",
                        RehearsalOptions.defaults().environment()),
                arguments(
                        "RehearsalOptions",
                        "the limit is",
                        RehearsalOptions.defaults().timeout()),
                arguments(
                        "CleanOptions",
                        "what then happens is",
                        CleanOptions.removing(CleanOptions.Extent.LOGS).unstoppable()));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("defaults")
    void theJavadocStatesTheDefaultThatHolds(String type, String label, Object actual) throws IOException {
        Matcher stated = Pattern.compile(Pattern.quote(label) + "\\s+(?:\\*\\s+)?\\{@code ([^}]*)}")
                .matcher(Files.readString(API.resolve(type + ".java")));

        assertThat(stated.find()).as("%s says '%s {@code …}'", type, label).isTrue();
        assertThat(stated.group(1)).isEqualTo(shown(actual));
    }

    private static String shown(Object value) {
        if (value instanceof OptionalInt none && none.isEmpty()) {
            return "OptionalInt.empty()";
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return "Map.of()";
        }
        return switch (value.toString()) {
            case "Optional.empty" -> "Optional.empty()";
            case "[]" -> "List.of()";
            case "All[]" -> "Grid.all()";
            default -> value.toString();
        };
    }
}
