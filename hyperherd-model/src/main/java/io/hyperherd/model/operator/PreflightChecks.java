package io.hyperherd.model.operator;

import io.hyperherd.McpServer;
import io.hyperherd.model.money.PriceList.Tariff;
import io.hyperherd.model.provider.Endpoint;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Check.Mark;
import io.hyperherd.monitor.spi.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is looked over before a model operates, without asking it anything. */
final class PreflightChecks {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");
    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127\\..*|\\[::1]");

    private PreflightChecks() {}

    static List<Check> of(Choice.Model model, Tariff tariff) {
        Endpoint endpoint = model.endpoint();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Mark.GOOD, "model: " + endpoint.shown() + " at " + endpoint.base()));
        if (endpoint.key().isPresent()
                && "http".equals(endpoint.base().getScheme())
                && !OWN_MACHINE.matcher(endpoint.base().getHost()).matches()) {
            checks.add(new Check(Mark.DOUBTFUL, "model: the key goes to " + endpoint.base() + " in clear text"));
        }
        if (!tariff.isKnown() && model.caps().countDollars()) {
            checks.add(new Check(
                    Mark.DOUBTFUL,
                    "model: the price of " + endpoint.model()
                            + " is not known, so a budget in dollars holds nothing back"));
        }
        return checks;
    }

    static Check of(McpServer server, Surroundings surroundings) {
        List<String> unset = server.env().entrySet().stream()
                .filter(entry -> VARIABLE.matcher(entry.getValue())
                        .results()
                        .anyMatch(found -> surroundings.variable(found.group(1)).isEmpty()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return unset.isEmpty()
                ? new Check(Mark.GOOD, "MCP server: " + server.name())
                : new Check(
                        Mark.DOUBTFUL,
                        "MCP server: " + server.name() + " gets nothing for " + String.join(", ", unset)
                                + ", as a variable in it is not set");
    }
}
