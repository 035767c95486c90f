package io.hyperherd.model.operator;

import io.hyperherd.model.money.Caps;
import io.hyperherd.model.provider.Endpoint;

/** Who is to operate, as settings and the environment have it. */
sealed interface Choice {

    /** The rules. */
    record Rules() implements Choice {}

    /** A model, within a budget. */
    record Model(Endpoint endpoint, Caps caps) implements Choice {}

    /** A model, but the settings for it do not do; {@code complaint} says what to mend. */
    record Faulty(String complaint) implements Choice {}
}
