package io.hyperherd.model.operator;

import io.hyperherd.Grid;
import io.hyperherd.McpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.Oversight;
import io.hyperherd.SweepDefinition;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.monitor.spi.Surroundings.Duplicates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps that say little but which model operates them. */
final class Sweeps {

    private Sweeps() {}

    static Surroundings at(
            Path workspace,
            Optional<Monitoring.Model> model,
            List<McpServer> servers,
            Map<String, String> environment,
            Clock clock) {
        Monitoring usual = Monitoring.DEFAULT;
        Monitoring monitoring = new Monitoring(
                usual.onFailure(),
                usual.objective(),
                usual.canaryMinutes(),
                usual.pollSeconds(),
                usual.heartbeatSeconds(),
                usual.allowedUsers(),
                usual.allowedRoles(),
                model);
        SweepDefinition sweep = new SweepDefinition(
                "sweep",
                workspace,
                workspace.resolve("run.sh"),
                Grid.all(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Oversight.NONE.withMcpServers(servers).withMonitoring(monitoring));
        return new Surroundings(sweep, workspace, environment, clock, Duplicates.REFUSE);
    }

    static Monitoring.Model model(Monitoring.Provider provider, String name, Optional<String> base) {
        return model(provider, name, base, Monitoring.Budget.DEFAULT);
    }

    static Monitoring.Model model(
            Monitoring.Provider provider, String name, Optional<String> base, Monitoring.Budget budget) {
        return new Monitoring.Model(
                provider,
                Optional.of(name).filter(text -> !text.isEmpty()),
                base,
                budget,
                Monitoring.Model.DEFAULT_TIMEOUT_SECONDS);
    }
}
