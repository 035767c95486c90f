package io.hyperherd.scheduler;

import io.hyperherd.stability.Api;

/** How the cancellation of one task went. Immutable. */
@Api(Api.Status.STABLE)
public sealed interface CancelOutcome {

    /** The scheduler took the request. */
    record Cancelled() implements CancelOutcome {}

    /** The task had ended before. */
    record AlreadyOver() implements CancelOutcome {}

    /** The scheduler did not take the request; nothing changed. */
    record Refused(String why) implements CancelOutcome {}
}
