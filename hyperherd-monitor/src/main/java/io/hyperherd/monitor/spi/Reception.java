package io.hyperherd.monitor.spi;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What channels hand what people say to. May be called by any thread; returns at once, and the one thread that owns the workspace does the
 * work. Who may do what, and what must be confirmed, is decided behind it, so a channel decides nothing.
 *
 * <p>The answers come in that thread; what they set off in a channel must not wait. They complete normally in any case, also when the
 * command is refused or fails; once the monitor ends they may not complete any more.
 */
@Api(Api.Status.EVOLVING)
public interface Reception {

    /** Returns the commands there are. */
    List<Command> commands();

    /** Takes a message that addresses the monitor; nothing is taken of blank ones, nor of callers who are not allowed, which are told so. */
    CompletionStage<Taken> message(Caller caller, Message message);

    /** Takes a command. */
    CompletionStage<Reply> command(Request request);

    /** Takes the answer to the question behind {@code token}. Only who was asked may answer, and once. */
    CompletionStage<Reply> confirm(Caller caller, String token, Answer answer);

    /** Looks at the sweep anew, and {@linkplain Channel#show shows} the dashboard. */
    CompletionStage<Reply> refresh(Caller caller);

    /** Whether a message was taken. */
    enum Taken {
        /** It lies in the inbox, and the operator will see it. */
        TAKEN,
        /** It was blank. */
        BLANK,
        /** The caller is not on the list of those who may. */
        NOT_ALLOWED
    }

    /** The answer to a question. */
    enum Answer {
        /** Do it. */
        YES,
        /** Leave it. */
        NO
    }
}
