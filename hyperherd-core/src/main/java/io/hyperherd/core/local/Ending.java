package io.hyperherd.core.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends all processes of one task: asks them once (SIGTERM), and from a moment on kills what is left. Not for several threads.
 *
 * <p>The processes are the task's script, its session, all descendants, whatever carries the task's marker in its environment, and what
 * was found so at an earlier step.
 */
final class Ending {

    /** How long processes have between being asked and being killed. */
    static final Duration GRACE = Duration.ofSeconds(5);

    private final ProcessId leader;
    private final String marker;
    private final Instant killFrom;
    private final Set<ProcessId> found = new HashSet<>();
    private final Set<ProcessId> asked = new HashSet<>();

    /**
     * Prepares to end a task.
     *
     * @param leader the task's script
     * @param marker the entry in the environment of its processes
     * @param killFrom from when on to kill
     */
    Ending(ProcessId leader, String marker, Instant killFrom) {
        this.leader = leader;
        this.marker = marker;
        this.killFrom = killFrom;
    }

    /** Returns whether none of the processes is left. Sends nothing. */
    boolean isIdle() {
        ProcessTable table = ProcFs.table();
        found.addAll(table.family(leader));
        found.addAll(ProcFs.carriers(table, marker, leader.start()));
        found.removeIf(process -> !ProcFs.alive(process));
        return found.isEmpty();
    }

    /** Sends what is due. Returns whether none of the processes was left. */
    boolean step(Instant now) {
        if (isIdle()) {
            return true;
        }
        boolean kill = !now.isBefore(killFrom);
        // Parents first, and they are older: a launcher whose child dies before it goes on to its next command.
        List<ProcessId> eldestFirst = found.stream()
                .sorted(Comparator.comparingLong(ProcessId::start).thenComparingLong(ProcessId::pid))
                .toList();
        for (ProcessId process : eldestFirst) {
            if (kill || asked.add(process)) {
                signal(process, kill);
            }
        }
        return false;
    }

    private static void signal(ProcessId process, boolean kill) {
        ProcessHandle.of(process.pid()).filter(h -> ProcFs.alive(process)).ifPresent(handle -> {
            if (kill) {
                handle.destroyForcibly();
            } else {
                handle.destroy();
            }
        });
    }
}
