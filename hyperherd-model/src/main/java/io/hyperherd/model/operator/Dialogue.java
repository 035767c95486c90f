package io.hyperherd.model.operator;

import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.ToolCall;
import io.hyperherd.monitor.spi.Clock;
import io.hyperherd.monitor.spi.Toolbox;
import java.math.BigDecimal;
import java.util.Optional;

/** One tick's conversation. */
final class Dialogue {

    static final int MOST_TURNS = 16;

    private static final String REMINDER =
            "Nothing happened: what you write outside tool calls reaches nobody. If something is to be done or said, call the tool for it"
                    + " now. Then end the tick with schedule_next or halt.";

    private final Questions questions;
    private final Calls calls;
    private final Ledger ledger;
    private final Toolbox toolbox;
    private final Clock clock;

    private Conversation conversation;
    private BigDecimal dollars = BigDecimal.ZERO;
    private int turns;
    private boolean isReminded;

    Dialogue(Questions questions, Calls calls, Ledger ledger, Toolbox toolbox, Clock clock, Conversation conversation) {
        this.questions = questions;
        this.calls = calls;
        this.ledger = ledger;
        this.toolbox = toolbox;
        this.clock = clock;
        this.conversation = conversation;
    }

    BigDecimal dollars() {
        return dollars;
    }

    int turns() {
        return turns;
    }

    /** Talks until the tick has its end, or there is no more to be had from the model. */
    Ending run() throws InterruptedException {
        while (turns < MOST_TURNS) {
            Optional<String> cap = ledger.reachedAt(clock.now());
            if (cap.isPresent()) {
                return new Ending.Spent(cap.get());
            }
            Answer answer = questions.ask(conversation, toolbox);
            turns++;
            dollars = dollars.add(ledger.add(answer.usage(), clock.now()));
            conversation = conversation.with(new Entry.Answered(answer));
            if (answer.calls().isEmpty() && isReminded) {
                return new Ending.WordsOnly();
            }
            react(answer);
            if (toolbox.hasEnded()) {
                return new Ending.Ended();
            }
        }
        return new Ending.TooLong();
    }

    private void react(Answer answer) throws InterruptedException {
        if (answer.calls().isEmpty()) {
            isReminded = true;
            conversation = conversation.with(new Entry.Told(REMINDER));
        }
        for (ToolCall call : answer.calls()) {
            if (toolbox.hasEnded()) {
                return;
            }
            conversation = conversation.with(new Entry.Returned(call, calls.outcome(call)));
        }
    }

    /** How a conversation ended. */
    sealed interface Ending {

        /** The model said when to come again, or halted the monitor. */
        record Ended() implements Ending {}

        /** It only talks, also after it was told that this does nothing. */
        record WordsOnly() implements Ending {}

        /** It found no end. */
        record TooLong() implements Ending {}

        /** The budget does not go further; {@code cap} says which. */
        record Spent(String cap) implements Ending {}
    }
}
