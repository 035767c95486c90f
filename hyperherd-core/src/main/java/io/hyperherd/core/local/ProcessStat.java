package io.hyperherd.core.local;

import java.util.Optional;

/**
 * One line of {@code /proc/PID/stat} (proc(5)). Immutable.
 *
 * @param id the process
 * @param parent the number of its parent
 * @param session the number of its session's leader
 * @param state one letter; {@code Z} and {@code X} are dead
 */
record ProcessStat(ProcessId id, long parent, long session, char state) {

    /** Reads {@code line}; empty when it is not whole. The command in parentheses may itself hold blanks and parentheses. */
    static Optional<ProcessStat> parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 1 || close < open || close + 2 >= line.length()) {
            return Optional.empty();
        }
        String[] fields = line.substring(close + 2).split(" ", -1);
        if (fields.length < 20 || fields[0].length() != 1) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(line.substring(0, open).strip());
            ProcessId id = new ProcessId(pid, Long.parseLong(fields[19]));
            return Optional.of(
                    new ProcessStat(id, Long.parseLong(fields[1]), Long.parseLong(fields[3]), fields[0].charAt(0)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether it runs; a zombie does not. */
    boolean alive() {
        return state != 'Z' && state != 'X';
    }
}
