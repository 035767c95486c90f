package io.hyperherd.lifecycle;

import io.hyperherd.TrialContext;
import io.hyperherd.value.Value;

/** A trainer in Java, as a user writes one. */
final class TrainerProgram {

    private TrainerProgram() {}

    /** Takes the override string. */
    public static void main(String[] args) {
        TrialContext trial = TrialContext.fromEnvironment();
        if (trial.getInt("x") == 3) {
            throw new IllegalStateException("three is too much");
        }
        trial.logResult("twice", trial.getInt("x") * 2);
        trial.logResult("told", Value.of(args[0]));
        trial.logResult("option", Value.of(System.getProperty("trainer.option", "none")));
    }
}
