package io.hyperherd.core.local;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The living processes at one moment. Immutable.
 *
 * @param processes each living process once
 */
record ProcessTable(List<ProcessStat> processes) {

    /** Copies the list. */
    ProcessTable {
        processes = List.copyOf(processes);
    }

    /** Returns {@code leader}, its session and all its descendants; nothing when it does not live. */
    Set<ProcessId> family(ProcessId leader) {
        if (processes.stream().noneMatch(p -> p.id().equals(leader))) {
            return Set.of();
        }
        Map<Long, Long> parents = new HashMap<>();
        processes.forEach(p -> parents.put(p.id().pid(), p.parent()));
        Set<ProcessId> family = new HashSet<>();
        for (ProcessStat p : processes) {
            if (p.session() == leader.pid() || descends(p.id().pid(), leader.pid(), parents)) {
                family.add(p.id());
            }
        }
        return family;
    }

    private static boolean descends(long pid, long ancestor, Map<Long, Long> parents) {
        long at = pid;
        for (int steps = 0; at > 1 && steps < 10_000; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = parents.getOrDefault(at, 0L);
        }
        return false;
    }
}
