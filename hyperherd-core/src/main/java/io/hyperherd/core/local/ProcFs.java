package io.hyperherd.core.local;

import io.hyperherd.SchedulerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code /proc} (proc(5)). What vanishes while it is read is left out. */
final class ProcFs {

    private static final Path PROC = Path.of("/proc");

    private ProcFs() {}

    /** Returns the processes of this machine. */
    static ProcessTable table() {
        List<ProcessStat> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                stat(Long.parseLong(entry.getFileName().toString())).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new SchedulerException("cannot list /proc", e);
        }
        return new ProcessTable(found.stream().filter(ProcessStat::alive).toList());
    }

    /** Returns what the kernel says of one process; empty when there is none. */
    static Optional<ProcessStat> stat(long pid) {
        return read(pid, "stat").flatMap(ProcessStat::parse);
    }

    /** Returns whether {@code process} lives. */
    static boolean alive(ProcessId process) {
        return stat(process.pid())
                .filter(s -> s.alive() && s.id().equals(process))
                .isPresent();
    }

    /** Returns this process. */
    static ProcessId self() {
        long pid = ProcessHandle.current().pid();
        return stat(pid)
                .orElseThrow(() -> new IllegalStateException("no /proc/" + pid))
                .id();
    }

    /** Returns those processes of {@code table}, not older than {@code since} ticks, whose environment holds {@code NAME=VALUE}. */
    static Set<ProcessId> carriers(ProcessTable table, String marker, long since) {
        Set<ProcessId> carriers = new HashSet<>();
        for (ProcessStat p : table.processes()) {
            if (p.id().start() >= since && carries(p.id().pid(), marker)) {
                carriers.add(p.id());
            }
        }
        return carriers;
    }

    private static boolean carries(long pid, String marker) {
        return read(pid, "environ")
                .filter(e -> ('\0' + e + '\0').contains('\0' + marker + '\0'))
                .isPresent();
    }

    /** Returns the memory of one process; nothing when it has ended. */
    static MemoryUse memory(ProcessId process) {
        return read(process.pid(), "status").map(MemoryUse::parse).orElse(MemoryUse.NONE);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            Path path = PROC.resolve(Long.toString(pid)).resolve(file);
            return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
