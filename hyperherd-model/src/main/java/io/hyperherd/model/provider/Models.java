package io.hyperherd.model.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.hyperherd.model.chat.OperatorModel;
import io.hyperherd.stability.Api;

/** Opens models. Nothing is sent before the first question. */
@Api(Api.Status.EVOLVING)
public final class Models {

    /** Enough for a thought, a few calls and a summary. */
    private static final int LONGEST_ANSWER = 8192;

    /** Ollama cuts the beginning off what exceeds its window, and its own default would lose the instructions. */
    private static final int OLLAMA_WINDOW = 32_768;

    /** The library refuses a model without a key; local endpoints ask for none and ignore one. */
    private static final String NO_KEY = "none";

    private Models() {}

    /** Returns the model that {@code endpoint} names. */
    public static OperatorModel open(Endpoint endpoint) {
        return new LibraryModel(library(endpoint, new WireBuilder(endpoint)));
    }

    private static ChatModel library(Endpoint endpoint, HttpClientBuilder wire) {
        return switch (endpoint.provider()) {
            case NONE -> throw new IllegalArgumentException("nobody to ask");
            case ANTHROPIC -> anthropic(endpoint, wire);
            case OPENAI -> openAi(endpoint, wire);
            case OLLAMA -> ollama(endpoint, wire);
        };
    }

    private static ChatModel anthropic(Endpoint endpoint, HttpClientBuilder wire) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.base().toString())
                .apiKey(key(endpoint))
                .modelName(endpoint.model())
                .maxTokens(LONGEST_ANSWER)
                .cacheSystemMessages(true)
                .cacheTools(true)
                .returnThinking(true)
                .sendThinking(true)
                .maxRetries(0)
                .build();
    }

    private static ChatModel openAi(Endpoint endpoint, HttpClientBuilder wire) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.base().toString())
                .apiKey(key(endpoint))
                .modelName(endpoint.model())
                .maxRetries(0)
                .build();
    }

    private static ChatModel ollama(Endpoint endpoint, HttpClientBuilder wire) {
        return OllamaChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(endpoint.base().toString())
                .modelName(endpoint.model())
                .numCtx(OLLAMA_WINDOW)
                .maxRetries(0)
                .build();
    }

    private static String key(Endpoint endpoint) {
        return endpoint.key().map(Secret::value).orElse(NO_KEY);
    }
}
