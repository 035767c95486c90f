package io.hyperherd.monitor.loop;

import io.hyperherd.monitor.command.CommandList;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Command;
import io.hyperherd.monitor.spi.Message;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Request;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Takes what people say, from any thread, and hands it to the thread that owns the workspace. */
final class FrontDoor implements Reception {

    private static final String BUSY = "The monitor has more to do than it can take; try again later.";

    private final BlockingQueue<Runnable> queue;
    private final Supplier<Host> host;

    FrontDoor(BlockingQueue<Runnable> queue, Supplier<Host> host) {
        this.queue = queue;
        this.host = host;
    }

    /** What is done behind the door, by the one thread. */
    interface Host {

        Taken take(Caller caller, Message message);

        Reply handle(Request request);

        Reply confirm(Caller caller, String token, Answer answer);

        Reply refresh();
    }

    @Override
    public List<Command> commands() {
        return CommandList.ALL;
    }

    @Override
    public CompletionStage<Taken> message(Caller caller, Message message) {
        return hand(() -> host.get().take(caller, message), Taken.NOT_ALLOWED);
    }

    @Override
    public CompletionStage<Reply> command(Request request) {
        return hand(() -> host.get().handle(request), Reply.aside(BUSY));
    }

    @Override
    public CompletionStage<Reply> confirm(Caller caller, String token, Answer answer) {
        return hand(() -> host.get().confirm(caller, token, answer), Reply.aside(BUSY));
    }

    @Override
    public CompletionStage<Reply> refresh(Caller caller) {
        return hand(() -> host.get().refresh(), Reply.aside(BUSY));
    }

    /** A defect behind the door is told to who knocked, and does not end the monitor. */
    private <T> CompletionStage<T> hand(Supplier<T> work, T busy) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        boolean taken = queue.offer(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException defect) {
                answer.completeExceptionally(defect);
                throw defect;
            }
        });
        if (!taken) {
            answer.complete(busy);
        }
        return answer;
    }
}
