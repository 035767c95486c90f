package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/**
 * What a provider wants back together with an answer, such as the signature of a thought. It means nothing to anybody else, and only the
 * model that gave it can read it.
 */
@Api(Api.Status.EVOLVING)
public interface Keepsake {

    /** Nothing. */
    Keepsake NONE = new Keepsake() {};
}
