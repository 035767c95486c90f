package io.hyperherd.model.operator;

import io.hyperherd.HyperHerdException;
import io.hyperherd.McpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.model.mcp.McpTools;
import io.hyperherd.model.money.PriceList;
import io.hyperherd.model.money.PriceList.Tariff;
import io.hyperherd.model.provider.Endpoint;
import io.hyperherd.model.provider.Models;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Check.Mark;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.OperatorFactory;
import io.hyperherd.monitor.spi.Surroundings;
import io.hyperherd.stability.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the operator that a model is. */
@Api(Api.Status.INTERNAL)
public final class ModelOperatorFactory implements OperatorFactory {

    /** For {@link java.util.ServiceLoader}. */
    public ModelOperatorFactory() {}

    @Override
    public List<Check> preflight(Surroundings surroundings) {
        Choice choice = Choosing.of(surroundings);
        if (choice instanceof Choice.Faulty faulty) {
            return List.of(new Check(Mark.FATAL, "model: " + faulty.complaint()));
        }
        if (!(choice instanceof Choice.Model model)) {
            return List.of(new Check(Mark.NOTE, "model: none, the rules operate"));
        }
        List<Check> checks = new ArrayList<>(PreflightChecks.of(model, tariff(model.endpoint())));
        for (McpServer server : surroundings.sweep().oversight().mcpServers()) {
            checks.add(PreflightChecks.of(server, surroundings));
        }
        return checks;
    }

    @Override
    public Optional<Operator> open(Surroundings surroundings, Operator rules) {
        Choice choice = Choosing.of(surroundings);
        if (choice instanceof Choice.Faulty faulty) {
            throw new HyperHerdException("the model cannot operate: " + faulty.complaint());
        }
        return choice instanceof Choice.Model model ? Optional.of(open(model, surroundings, rules)) : Optional.empty();
    }

    private static Operator open(Choice.Model choice, Surroundings surroundings, Operator rules) {
        Endpoint endpoint = choice.endpoint();
        Worker worker = new Worker();
        Ledger ledger = new Ledger(new LedgerFile(surroundings.workspace()), tariff(endpoint), choice.caps());
        McpTools remote = new McpTools(
                surroundings.sweep().oversight().mcpServers(), surroundings.environment(), McpTools.PATIENCE);
        Questions questions = new Questions(Models.open(endpoint), endpoint.patience(), worker, surroundings.clock());
        return new ModelOperator(endpoint.model(), questions, ledger, remote, worker, surroundings.clock(), rules);
    }

    private static Tariff tariff(Endpoint endpoint) {
        return endpoint.provider() == Monitoring.Provider.OLLAMA
                ? PriceList.ownMachine()
                : PriceList.shipped().of(endpoint.model());
    }
}
