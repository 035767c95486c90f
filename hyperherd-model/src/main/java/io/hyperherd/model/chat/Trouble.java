package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.Optional;

/** Why there is no answer, by what can be done about it. */
@Api(Api.Status.EVOLVING)
public sealed interface Trouble {

    /** A person has to mend something before any request can succeed: a key that is refused, a model that does not exist. */
    record Lasting() implements Trouble {}

    /** This conversation is refused; another one may be answered. */
    record Unfit() implements Trouble {}

    /**
     * Asking again later may help: too many requests, an overloaded or silent provider.
     *
     * @param pause how long the provider asks to be left alone; empty when it does not say
     */
    record Passing(Optional<Duration> pause) implements Trouble {}

    /** This program is told to end, and the request was given up. */
    record Interrupted() implements Trouble {}
}
