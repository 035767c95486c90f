package io.hyperherd.model.chat;

import io.hyperherd.HyperHerdException;
import io.hyperherd.stability.Api;

/** A model gave no answer. The message is one line that a person can act on, and holds no secret. */
@Api(Api.Status.EVOLVING)
public final class ModelException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    /** Creates the exception for {@code trouble}. */
    public ModelException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    /** Returns of which kind the trouble is. */
    public Trouble trouble() {
        return trouble;
    }
}
