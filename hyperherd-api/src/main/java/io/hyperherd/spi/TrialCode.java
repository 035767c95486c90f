package io.hyperherd.spi;

import io.hyperherd.JavaMain;
import io.hyperherd.Objective;
import io.hyperherd.stability.Api;

/** What a trial of a built sweep runs. */
@Api(Api.Status.INTERNAL)
public sealed interface TrialCode {

    /** The launcher that the definition names. */
    record Launcher() implements TrialCode {}

    /** A main class, by a launcher that the engine writes. */
    record Main(JavaMain main) implements TrialCode {}

    /** An objective, in this process. */
    record Own(Objective objective) implements TrialCode {}
}
