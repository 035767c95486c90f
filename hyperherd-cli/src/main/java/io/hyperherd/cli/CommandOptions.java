package io.hyperherd.cli;

import java.util.Set;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** Makes the options of commands; those that several commands have are spelled once, here. */
final class CommandOptions {

    static final String HELP = "help";
    static final String DEBUG = "debug";
    static final String JSON = "json";
    static final String PIN = "pin";

    /** The long options that the Python tool does not have. */
    static final Set<String> ADDED = Set.of(DEBUG, "csv", "detach", "scheduler", "wait");

    private CommandOptions() {}

    static Option flag(String shortName, String longName, String description) {
        return Option.builder(shortName).longOpt(longName).desc(description).get();
    }

    static Option flag(String longName, String description) {
        return Option.builder().longOpt(longName).desc(description).get();
    }

    static Option value(String shortName, String longName, String valueName, String description) {
        return Option.builder(shortName)
                .longOpt(longName)
                .hasArg()
                .argName(valueName)
                .desc(description)
                .get();
    }

    static Option value(String longName, String valueName, String description) {
        return Option.builder()
                .longOpt(longName)
                .hasArg()
                .argName(valueName)
                .desc(description)
                .get();
    }

    static Option json(String description) {
        return flag(JSON, description);
    }

    static Option pin(String description) {
        return Option.builder("p")
                .longOpt(PIN)
                .hasArgs()
                .argName("NAME=VALUE ...")
                .desc(description)
                .get();
    }

    /** Returns the options of {@code command} with those that every command has. */
    static Options complete(Command command) {
        Options options = command.options();
        options.addOption(flag(DEBUG, "print a stack trace with every error"));
        options.addOption(flag("h", HELP, "show this help"));
        return options;
    }
}
