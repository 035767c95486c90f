package io.hyperherd.model.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.hyperherd.model.chat.Answer;
import io.hyperherd.model.chat.Conversation;
import io.hyperherd.model.chat.Entry;
import io.hyperherd.model.chat.Keepsake;
import io.hyperherd.model.chat.ToolCall;
import io.hyperherd.model.chat.ToolDefinition;
import io.hyperherd.model.chat.ToolOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our words to the library's and back. */
final class Translation {

    private Translation() {}

    static ChatRequest request(Conversation conversation) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(conversation.instructions()));
        conversation.entries().forEach(entry -> messages.add(message(entry)));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(
                        conversation.tools().stream().map(Translation::tool).toList())
                .build();
    }

    private static ToolSpecification tool(ToolDefinition tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(SchemaTranslation.object(tool.parameters()))
                .build();
    }

    private static ChatMessage message(Entry entry) {
        if (entry instanceof Entry.Told told) {
            return UserMessage.from(told.text());
        }
        if (entry instanceof Entry.Answered answered) {
            return message(answered.answer());
        }
        Entry.Returned returned = (Entry.Returned) entry;
        return ToolExecutionResultMessage.builder()
                .id(returned.call().id())
                .toolName(returned.call().name())
                .text(returned.outcome().text())
                .isError(returned.outcome() instanceof ToolOutcome.Refused)
                .build();
    }

    private static ChatMessage message(Answer answer) {
        if (answer.keepsake() instanceof Given given) {
            return given.message();
        }
        List<ToolExecutionRequest> calls = answer.calls().stream()
                .map(call -> ToolExecutionRequest.builder()
                        .id(call.id())
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
                .toList();
        // A provider may refuse a message without words.
        String words = answer.text().isEmpty() ? "…" : answer.text();
        return calls.isEmpty() ? AiMessage.from(words) : AiMessage.from(answer.text(), calls);
    }

    static Answer answer(ChatResponse response) {
        AiMessage message = response.aiMessage();
        List<ToolCall> calls = new ArrayList<>();
        for (ToolExecutionRequest call : message.toolExecutionRequests()) {
            // Ollama gives calls no id, and needs none back.
            String id = Optional.ofNullable(call.id()).orElse("call-" + calls.size());
            String arguments = Optional.ofNullable(call.arguments()).orElse("");
            calls.add(new ToolCall(id, Optional.ofNullable(call.name()).orElse(""), arguments));
        }
        String text = Optional.ofNullable(message.text()).orElse("");
        Keepsake keepsake = text.isBlank() && calls.isEmpty() ? Keepsake.NONE : new Given(message);
        return new Answer(text, calls, Tokens.of(response.tokenUsage()), keepsake);
    }

    /** The library's own message: it has the thoughts that Claude wants back with their signatures. */
    private record Given(AiMessage message) implements Keepsake {}
}
