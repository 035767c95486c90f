package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/**
 * A language model that can call tools. One request is one attempt: whoever asks decides whether to ask again. For one thread at a time.
 */
@Api(Api.Status.EVOLVING)
@FunctionalInterface
public interface OperatorModel {

    /**
     * Returns what the model says next.
     *
     * @throws ModelException when there is no answer; it says of which kind the trouble is
     */
    Answer answer(Conversation conversation);
}
