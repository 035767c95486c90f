package io.hyperherd.model.provider;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import io.hyperherd.model.chat.Usage;
import org.jspecify.annotations.Nullable;

/** Reads what an answer took. Anthropic counts what it had kept beside the input, OpenAI within it. */
final class Tokens {

    private Tokens() {}

    static Usage of(@Nullable TokenUsage usage) {
        if (usage == null) {
            return Usage.NONE;
        }
        long input = count(usage.inputTokenCount());
        long output = count(usage.outputTokenCount());
        if (usage instanceof AnthropicTokenUsage anthropic) {
            return new Usage(
                    input,
                    output,
                    count(anthropic.cacheCreationInputTokens()),
                    count(anthropic.cacheReadInputTokens()));
        }
        if (usage instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null) {
            long kept = Math.min(input, count(openAi.inputTokensDetails().cachedTokens()));
            return new Usage(input - kept, output, 0, kept);
        }
        return new Usage(input, output, 0, 0);
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }
}
