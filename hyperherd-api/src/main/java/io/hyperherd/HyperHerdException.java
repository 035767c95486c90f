package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the person at the keyboard can act on: the message says what is wrong, where, and what to do next.
 *
 * <p>Every failure that this library expects is one of these; anything else is a defect in it.
 */
@Api(Api.Status.STABLE)
public class HyperHerdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message fit to be shown as it is. */
    public HyperHerdException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }

    /** Creates the exception with a message fit to be shown as it is, and the cause for those who debug. */
    public HyperHerdException(String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }

    /** Returns the message; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
