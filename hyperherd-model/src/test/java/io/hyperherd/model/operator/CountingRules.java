package io.hyperherd.model.operator;

import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.spi.Tick;
import io.hyperherd.monitor.spi.Toolbox;

/** Rules that only count. */
final class CountingRules implements Operator {

    private int ticks;

    int ticks() {
        return ticks;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Effort act(Tick tick, Toolbox toolbox) {
        ticks++;
        return Effort.NONE;
    }
}
