package io.hyperherd.model.sweep;

import io.hyperherd.Monitoring;
import io.hyperherd.model.loopback.LoopbackProvider;
import io.hyperherd.spi.SweepMonitor;
import io.hyperherd.spi.SweepMonitor.Duplicates;
import io.hyperherd.spi.SweepMonitor.Operation;
import io.hyperherd.spi.SweepMonitor.Request;
import io.hyperherd.spi.SweepMonitor.Terminal;
import io.hyperherd.spi.SweepMonitor.Work;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/** The monitor of a sweep with a provider on this machine, as {@code herd monitor} starts it. */
final class Operated {

    private final Path sweep;
    private final Monitoring.Provider provider;
    private final LoopbackProvider place;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Operated(Path sweep, Monitoring.Provider provider, LoopbackProvider place) {
        this.sweep = sweep;
        this.provider = provider;
        this.place = place;
    }

    /** Runs it, and returns the exit status. */
    int run(Work work, String trigger, OptionalInt maxTicks) {
        Map<String, String> environment = new LinkedHashMap<>(System.getenv());
        environment.put("HYPERHERD_MONITOR_PROVIDER", provider.word());
        environment.put("HYPERHERD_MONITOR_MODEL", "test-model");
        environment.put("HYPERHERD_MONITOR_BASE_URL", place.base().toString());
        environment.put("ANTHROPIC_API_KEY", "sk-secret-1");
        environment.put("OPENAI_API_KEY", "sk-secret-1");
        SweepMonitor monitor =
                ServiceLoader.load(SweepMonitor.class).findFirst().orElseThrow();
        return monitor.run(
                new Request(sweep, sweep.toString(), work, trigger, maxTicks, Operation.ACTIVE, Duplicates.REFUSE),
                new Terminal(
                        environment,
                        Map.of(),
                        InputStream.nullInputStream(),
                        Optional.empty(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    /** Returns what was said on the console. */
    String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }
}
