package io.hyperherd.monitor.loop;

import io.hyperherd.monitor.command.AllowList;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.resource.SweepFile;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Operator;
import io.hyperherd.monitor.tool.Workshop;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What the loop is given. Immutable.
 *
 * @param workplace the sweep
 * @param files the monitor's files
 * @param sweepFile the file in which resources are raised
 * @param channel where people are
 * @param clock the time
 * @param pacing how often things are done
 * @param allowed who may give orders
 * @param maxTicks after how many ticks to end; empty for never
 * @param operator makes the operator of these tools; empty when nobody operates
 */
public record Parts(
        Workplace workplace,
        MonitorFiles files,
        SweepFile sweepFile,
        Channel channel,
        Clock clock,
        Pacing pacing,
        AllowList allowed,
        OptionalInt maxTicks,
        Optional<Function<Workshop, Operator>> operator) {}
