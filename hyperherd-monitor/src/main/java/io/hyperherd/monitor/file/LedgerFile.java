package io.hyperherd.monitor.file;

import io.hyperherd.core.json.JsonStyle;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The file of the ledger. */
public final class LedgerFile {

    private final Path file;

    /** Creates the file of {@code files}. */
    public LedgerFile(MonitorFiles files) {
        file = files.inState("monitor-state.json");
    }

    /** Returns what is written there. */
    public Ledger read() {
        return MonitorFiles.json(file).map(LedgerShape::read).orElse(Ledger.EMPTY);
    }

    /** Changes what is written there. */
    public void change(UnaryOperator<Ledger> change) {
        Ledger before = read();
        Ledger after = change.apply(before);
        if (!after.equals(before)) {
            MonitorFiles.write(file, JsonStyle.WORKSPACE.text(after.value()) + "\n");
        }
    }
}
