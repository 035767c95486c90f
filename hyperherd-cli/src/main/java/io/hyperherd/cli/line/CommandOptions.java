package io.hyperherd.cli.line;

import java.util.Set;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Makes the options of commands; those that several commands have are spelled once, here. */
public final class CommandOptions {

    public static final String HELP = "help";
    public static final String DEBUG = "debug";
    public static final String JSON = "json";
    public static final String PIN = "pin";

    /** The long options that the Python tool does not have. */
    public static final Set<String> ADDED = Set.of(
            DEBUG, "csv", "desc", "detach", "follow", "python", "scheduler", "sort", "template", "top", "wait", "yes");

    private CommandOptions() {}

    public static Option flag(String shortName, String longName, String description) {
        return Option.builder(shortName).longOpt(longName).desc(description).get();
    }

    public static Option flag(String longName, String description) {
        return Option.builder().longOpt(longName).desc(description).get();
    }

    public static Option value(String shortName, String longName, String valueName, String description) {
        return Option.builder(shortName)
                .longOpt(longName)
                .hasArg()
                .argName(valueName)
                .desc(description)
                .get();
    }

    public static Option value(String longName, String valueName, String description) {
        return Option.builder()
                .longOpt(longName)
                .hasArg()
                .argName(valueName)
                .desc(description)
                .get();
    }

    public static Option json(String description) {
        return flag(JSON, description);
    }

    public static Option pin(String description) {
        return Option.builder("p")
                .longOpt(PIN)
                .hasArgs()
                .argName("NAME=VALUE ...")
                .desc(description)
                .get();
    }

    /** Adds to {@code options} those that every command has, and returns them. */
    public static Options complete(Options options) {
        options.addOption(flag(DEBUG, "print a stack trace with every error"));
        options.addOption(flag("h", HELP, "show this help"));
        return options;
    }
}
