package io.hyperherd.monitor.rule;

import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Toolbox;
import io.hyperherd.monitor.tool.Reading;

/**
 * Operates by rules: the same state always leads to the same actions, and each action is explained in one line. Needs no key, no network
 * and no money.
 */
public final class RuleOperator implements Operator {

    private final Reading reading;
    private final LedgerFile ledger;
    private final RuleSettings settings;

    /** Creates it. */
    public RuleOperator(Reading reading, LedgerFile ledger, RuleSettings settings) {
        this.reading = reading;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Effort act(Tick tick, Toolbox toolbox) {
        RuleTick rules = new RuleTick(tick, toolbox, settings);
        new Phases(rules, new Remedies(rules, reading, ledger), new Orders(rules, reading), reading).act();
        return Effort.NONE;
    }
}
