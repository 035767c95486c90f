package io.hyperherd;

import io.hyperherd.stability.Api;

/** The sweep asks this trial to stop: save what is needed and leave. */
@Api(Api.Status.STABLE)
public final class StopRequestedException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    private final Action action;

    /** Creates the exception for a trial that was asked to take {@code action}. */
    public StopRequestedException(int index, Action action) {
        super("trial " + index + " was asked to " + action.word() + " by successive-halving pruning");
        this.action = action;
    }

    /** Returns what the trial is asked to do. */
    public Action action() {
        return action;
    }

    /** Ways to stop. */
    public enum Action {
        /** Stop for good. */
        PRUNE("prune"),
        /** Stop; the trial may be resumed. */
        PAUSE("pause");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /** Returns the word that the signal file holds. */
        public String word() {
            return word;
        }
    }
}
