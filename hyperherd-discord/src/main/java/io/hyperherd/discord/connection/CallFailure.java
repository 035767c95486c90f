package io.hyperherd.discord.connection;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Says that a request came to nothing, in one line. */
public final class CallFailure extends RuntimeException {

    CallFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Tells whether Discord answered with this error. */
    public boolean is(ErrorResponse error) {
        return getCause() instanceof ErrorResponseException answer && answer.getErrorResponse() == error;
    }
}
