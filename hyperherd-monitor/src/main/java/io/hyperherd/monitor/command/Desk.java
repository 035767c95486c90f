package io.hyperherd.monitor.command;

import io.hyperherd.Snapshot;
import io.hyperherd.monitor.look.Workplace;
import io.hyperherd.monitor.tool.Workshop;

/** What commands need of the loop. */
public interface Desk {

    /** Returns the sweep. */
    Workplace workplace();

    /** Returns what is done to it. */
    Workshop workshop();

    /** Returns the sweep as it was last seen, or looks. */
    Snapshot latest();

    /** Looks anew. */
    Snapshot look();

    /** Returns how the monitor does. */
    Facts facts();

    /** Returns the plan's text. */
    String plan();

    /** Shows the dashboard below the last message. */
    void showAnew();

    /** Ends the monitor after this. */
    void shutDown(String who);
}
