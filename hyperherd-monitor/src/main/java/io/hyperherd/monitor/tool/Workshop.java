package io.hyperherd.monitor.tool;

import io.hyperherd.monitor.file.ChatHistory;
import io.hyperherd.monitor.file.Journal;
import io.hyperherd.monitor.file.LedgerFile;
import io.hyperherd.monitor.file.MonitorFiles;
import io.hyperherd.monitor.file.PromptFile;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.plan.PlanFile;
import io.hyperherd.monitor.resource.SweepFile;
import io.hyperherd.monitor.spi.Clock;

/** What tools are made of, for all ticks. */
public final class Workshop {

    private final People people;
    private final Journal journal;
    private final PlanFile plan;
    private final PromptFile prompt;
    private final Actions actions;
    private final Raising raising;
    private final Reading reading;
    private final Talking talking;
    private final Validation validation;

    /** Puts the tools together; no file is touched. */
    public Workshop(Workplace workplace, MonitorFiles files, SweepFile sweepFile, Clock clock, People people) {
        this.people = people;
        journal = new Journal(files, clock);
        plan = new PlanFile(files);
        prompt = new PromptFile(files);
        LedgerFile ledger = new LedgerFile(files);
        actions = new Actions(workplace, journal, ledger);
        raising = new Raising(workplace, journal, ledger, sweepFile);
        reading = new Reading(workplace, clock);
        talking = new Talking(people, journal, new ChatHistory(files), workplace, clock);
        validation = new Validation(workplace, journal);
    }

    People people() {
        return people;
    }

    Journal journal() {
        return journal;
    }

    PlanFile plan() {
        return plan;
    }

    PromptFile prompt() {
        return prompt;
    }

    /** Returns what is done to trials. */
    public Actions actions() {
        return actions;
    }

    /** Returns what raises resources. */
    public Raising raising() {
        return raising;
    }

    /** Returns what is looked up. */
    public Reading reading() {
        return reading;
    }

    Talking talking() {
        return talking;
    }

    Validation validation() {
        return validation;
    }
}
