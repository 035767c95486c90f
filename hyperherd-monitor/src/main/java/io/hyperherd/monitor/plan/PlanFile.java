package io.hyperherd.monitor.plan;

import io.hyperherd.monitor.file.MonitorFiles;
import java.nio.file.Path;

/** The file of the plan. */
public final class PlanFile {

    private final Path file;

    /** Creates the file of {@code files}. */
    public PlanFile(MonitorFiles files) {
        file = files.inState("MONITOR_PLAN.md");
    }

    /** Returns its absolute path. */
    public Path path() {
        return file;
    }

    /** Returns its text; empty text when there is none. */
    public String text() {
        return MonitorFiles.text(file).orElse("");
    }

    /** Replaces it. */
    public void write(String text) {
        MonitorFiles.write(file, text);
    }
}
