package io.hyperherd.discord.connection;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;

/** Requests that are waited for, but not for ever. */
public final class Calls {

    private Calls() {}

    /**
     * Sends a request and returns the answer.
     *
     * <p>The client itself waits as long as Discord tells it to when it asked too often, which may be minutes.
     *
     * @throws CallFailure if it fails, is not permitted, or was not answered in time; it is given up then
     */
    public static <T> T await(RestAction<T> action, Duration atMost) {
        CompletableFuture<T> answer = action.submit();
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new CallFailure("Discord did not answer within " + atMost.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new CallFailure("Discord refused: " + firstLine(cause), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new CallFailure("interrupted while Discord was asked", interrupted);
        }
    }

    /** Returns what a failure says, in one line. */
    public static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElseGet(() -> failure.getClass().getSimpleName());
    }
}
