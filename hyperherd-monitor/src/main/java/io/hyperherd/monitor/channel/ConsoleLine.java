package io.hyperherd.monitor.channel;

import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Command;
import io.hyperherd.monitor.spi.Command.Kind;
import io.hyperherd.monitor.spi.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a typed line as a command. Pure. */
final class ConsoleLine {

    private ConsoleLine() {}

    /**
     * Returns the command that {@code line} gives, with or without a slash before it; empty when it gives none, and is a message.
     * Without a slash only a line whose further words fit the command's options is one: {@code run 3} is, {@code run the failed ones} is not.
     */
    static Optional<Request> request(String line, Caller caller, List<Command> commands) {
        boolean slash = line.startsWith("/");
        List<String> words = new ArrayList<>(
                List.of((slash ? line.substring(1) : line).strip().split("\\s+")));
        String name = words.remove(0).toLowerCase(Locale.ROOT);
        Optional<Command> command =
                commands.stream().filter(known -> known.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            return slash ? Optional.of(new Request(caller, name, Map.of())) : Optional.empty();
        }
        return values(command.get(), words)
                .or(() -> slash ? Optional.of(Map.of()) : Optional.empty())
                .map(values -> new Request(caller, name, values));
    }

    private static Optional<Map<String, String>> values(Command command, List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> rest = words;
        for (Command.Option option : command.options()) {
            if (rest.isEmpty()) {
                return option.isRequired() ? Optional.empty() : Optional.of(values);
            }
            boolean takesAll = option.kind() == Kind.TEXT;
            String value = takesAll ? String.join(" ", rest) : rest.get(0);
            if (option.kind() == Kind.INTEGER && !value.matches("[-+]?\\d+")) {
                return Optional.empty();
            }
            values.put(option.name(), value);
            rest = takesAll ? List.of() : rest.subList(1, rest.size());
        }
        return rest.isEmpty() ? Optional.of(values) : Optional.empty();
    }
}
