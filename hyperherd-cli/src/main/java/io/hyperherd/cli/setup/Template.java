package io.hyperherd.cli.setup;

import io.hyperherd.cli.line.UsageException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A launcher to start from that suits one way of running trainers, with the files that show it at work. */
enum Template {
    APPTAINER("apptainer", "Python in an Apptainer (Singularity) image"),
    ARGPARSE("argparse", "Python whose options are argparse's: --name=value"),
    CONDA("conda", "Python in a conda environment"),
    HYDRA("hydra", "Python configured by Hydra"),
    JAVA_MAIN("java-main", "a main class in Java"),
    MODULES("modules", "Python of the cluster's environment modules"),
    VENV("venv", "Python in a virtual environment");

    /** What is given instead of a name to see the names. */
    static final String LIST = "list";

    private final String word;
    private final String summary;

    Template(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    /** Returns the words that name templates, and the one that lists them, as help shows a choice. */
    static String choice() {
        return words(",").map(words -> "{" + words + "," + LIST + "}").orElseThrow();
    }

    /** Returns the template called {@code word}. */
    static Template of(String word) {
        return Arrays.stream(values())
                .filter(template -> template.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no template '" + word + "'; there are "
                        + words(", ").orElseThrow()));
    }

    /** Returns a line for each template. */
    static String table() {
        return Arrays.stream(values())
                .map(template -> "%-10s %s%n".formatted(template.word, template.summary))
                .collect(Collectors.joining());
    }

    private static Optional<String> words(String between) {
        return Arrays.stream(values()).map(template -> template.word).reduce((all, one) -> all + between + one);
    }

    /** Returns the name of the launcher among the resources. */
    String launcher() {
        return "template/" + word + ".sh";
    }

    /** Returns the files that it comes with. */
    Set<TrainerFile> files() {
        return switch (this) {
            case ARGPARSE -> EnumSet.of(TrainerFile.ARGPARSE, TrainerFile.HELPER);
            case HYDRA -> EnumSet.of(TrainerFile.HYDRA, TrainerFile.HYDRA_CONFIG, TrainerFile.HELPER);
            case JAVA_MAIN -> EnumSet.of(TrainerFile.JAVA);
            default -> EnumSet.of(TrainerFile.PLAIN, TrainerFile.HELPER);
        };
    }
}
