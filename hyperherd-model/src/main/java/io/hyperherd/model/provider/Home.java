package io.hyperherd.model.provider;

import io.hyperherd.Monitoring;
import io.hyperherd.stability.Api;
import java.util.Optional;

/**
 * Where a provider is, unless settings say otherwise. Immutable.
 *
 * @param base its address
 * @param keyVariable the variable that holds the key for it; empty when it takes none
 * @param model the model to ask when none is named; empty when one has to be
 */
@Api(Api.Status.EVOLVING)
public record Home(String base, Optional<String> keyVariable, Optional<String> model) {

    /** Returns the home of {@code provider}; empty when nobody provides. */
    public static Optional<Home> of(Monitoring.Provider provider) {
        return switch (provider) {
            case NONE -> Optional.empty();
            case ANTHROPIC ->
                Optional.of(new Home(
                        "https://api.anthropic.com/v1",
                        Optional.of("ANTHROPIC_API_KEY"),
                        Optional.of("claude-sonnet-5-5")));
            case OPENAI ->
                Optional.of(new Home("https://api.openai.com/v1", Optional.of("OPENAI_API_KEY"), Optional.empty()));
            case OLLAMA -> Optional.of(new Home("http://127.0.0.1:11434", Optional.empty(), Optional.empty()));
        };
    }
}
