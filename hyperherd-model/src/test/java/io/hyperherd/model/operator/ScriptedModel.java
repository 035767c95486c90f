package io.hyperherd.model.operator;

import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Keepsake;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.OperatorModel;
import io.hyperherd.model.chat.ToolCall;
import io.hyperherd.model.chat.Trouble;
import io.hyperherd.model.chat.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A model that says what its script has; past its end it repeats the last. */
final class ScriptedModel implements OperatorModel {

    /** What every answer takes: with the prices of {@link #MODEL}, 0.01 dollars. */
    static final Usage USAGE = new Usage(5000, 0, 0, 0);

    static final String MODEL = "claude-sonnet-5-5";

    final List<Conversation> asked = new ArrayList<>();

    private final Deque<Supplier<Answer>> script = new ArrayDeque<>();

    ScriptedModel says(String text) {
        return then(() -> new Answer(text, List.of(), USAGE, Keepsake.NONE));
    }

    ScriptedModel calls(String... toolsAndArguments) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = 0; i < toolsAndArguments.length; i += 2) {
            calls.add(new ToolCall("id-" + i, toolsAndArguments[i], toolsAndArguments[i + 1]));
        }
        return then(() -> new Answer("", calls, USAGE, Keepsake.NONE));
    }

    ScriptedModel fails(Trouble trouble, String message) {
        return then(() -> {
            throw new ModelException(trouble, message);
        });
    }

    ScriptedModel then(Supplier<Answer> step) {
        script.add(step);
        return this;
    }

    @Override
    public synchronized Answer answer(Conversation conversation) {
        asked.add(conversation);
        Supplier<Answer> step = script.size() > 1 ? script.remove() : script.element();
        return step.get();
    }
}
