package io.hyperherd.model.operator;

import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.OperatorModel;
import io.hyperherd.model.chat.Trouble;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Toolbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks a model, and asks again where that may help. Commands of people are served while it waits. */
final class Questions {

    /** What a tick may take of waiting; then somebody else has to look after the sweep. All steps of the back-off fit in. */
    static final Duration LONGEST_OUTAGE = Duration.ofMinutes(11);

    /** The model's own patience comes first; this is for one that does not keep it. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private final OperatorModel model;
    private final Duration patience;
    private final Worker worker;
    private final Clock clock;

    Questions(OperatorModel model, Duration patience, Worker worker, Clock clock) {
        this.model = model;
        this.patience = patience;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Returns the answer.
     *
     * @throws ModelException when there is none, and none is to be had soon
     * @throws InterruptedException when the monitor is to end
     */
    Answer ask(Conversation conversation, Toolbox toolbox) throws InterruptedException {
        Instant begin = clock.now();
        for (int failures = 0; ; failures++) {
            try {
                return once(conversation, toolbox);
            } catch (ModelException failed) {
                if (!(failed.trouble() instanceof Trouble.Passing passing)) {
                    throw failed;
                }
                Duration pause = BackOff.after(failures, passing.pause());
                if (clock.now().plus(pause).isAfter(begin.plus(LONGEST_OUTAGE))) {
                    throw failed;
                }
                toolbox.pause(pause);
            }
        }
    }

    private Answer once(Conversation conversation, Toolbox toolbox) throws InterruptedException {
        try {
            return toolbox.await(worker.start(() -> model.answer(conversation)), patience.plus(SLACK));
        } catch (TimeoutException silent) {
            throw new ModelException(
                    new Trouble.Passing(Optional.empty()),
                    "the model gave no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ModelException known) {
                if (known.trouble() instanceof Trouble.Interrupted) {
                    throw new InterruptedException(known.getMessage());
                }
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
