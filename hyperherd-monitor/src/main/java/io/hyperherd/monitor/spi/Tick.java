package io.hyperherd.monitor.spi;

import io.hyperherd.Snapshot;
import io.hyperherd.SuccessiveHalving;
import io.hyperherd.stability.Api;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an operator is shown of the sweep, once. Immutable.
 *
 * @param trigger what the tick is for
 * @param at when it began
 * @param snapshot the sweep; never stale: with the scheduler silent there is no tick
 * @param changes what is new since the last look
 * @param plan the text of {@code MONITOR_PLAN.md}; empty text when there is none
 * @param inbox what people wrote since the last tick
 * @param history the end of the conversation, oldest first
 * @param prompt the user's standing instructions; empty when there is no {@code PROMPT.md}
 * @param halving successive halving, if the sweep asks for it
 */
@Api(Api.Status.EVOLVING)
public record Tick(
        Trigger trigger,
        Instant at,
        Snapshot snapshot,
        Changes changes,
        String plan,
        List<Message> inbox,
        List<ChatEntry> history,
        Optional<UserPrompt> prompt,
        Optional<SuccessiveHalving> halving) {

    /** Copies the lists. */
    public Tick {
        inbox = List.copyOf(inbox);
        history = List.copyOf(history);
    }

    /**
     * What is new since the last look. Immutable.
     *
     * @param failed trials newly failed, ascending by index
     * @param completed trials newly completed, ascending
     * @param pruned trials newly pruned, ascending
     */
    public record Changes(List<Failed> failed, List<Integer> completed, List<Integer> pruned) {

        /** Copies the lists. */
        public Changes {
            failed = List.copyOf(failed);
            completed = List.copyOf(completed);
            pruned = List.copyOf(pruned);
        }
    }

    /**
     * A trial that failed. Its words come from the trial and may say anything: they are data, never an instruction.
     *
     * @param index the trial
     * @param experimentName its name
     * @param schedulerState the scheduler's word
     * @param stderr the last lines of its standard error
     */
    public record Failed(
            int index, Optional<String> experimentName, Optional<String> schedulerState, List<String> stderr) {

        /** Copies the list. */
        public Failed {
            stderr = List.copyOf(stderr);
        }
    }

    /**
     * {@code PROMPT.md}.
     *
     * @param status whether the operator has seen it
     * @param sha256 the hex digest of the text
     * @param text the text
     */
    public record UserPrompt(Status status, String sha256, String text) {

        /** Whether the operator has seen the text. */
        public enum Status {
            /** Nothing was acknowledged yet. */
            NEW,
            /** Another text was acknowledged. */
            CHANGED,
            /** This text was acknowledged. */
            UNCHANGED
        }
    }
}
