package io.hyperherd.model.operator;

import io.hyperherd.Monitoring;
import io.hyperherd.model.money.Caps;
import io.hyperherd.model.money.Caps.Cap;
import io.hyperherd.model.provider.Endpoint;
import io.hyperherd.model.provider.Home;
import io.hyperherd.model.provider.Secret;
import io.hyperherd.monitor.spi.Surroundings;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Who is to operate. The environment comes before {@code monitor.model} in the YAML, so that a machine can say which model it has; a key
 * for Claude alone chooses Claude, as the original does.
 */
final class Choosing {

    static final String PROVIDER = "HYPERHERD_MONITOR_PROVIDER";
    static final String MODEL = "HYPERHERD_MONITOR_MODEL";
    static final String BASE_URL = "HYPERHERD_MONITOR_BASE_URL";

    private static final String WORDS = "none, anthropic, openai or ollama";

    private final Surroundings surroundings;
    private final Optional<Monitoring.Model> declared;

    private Choosing(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.declared = surroundings.sweep().oversight().monitoring().model();
    }

    static Choice of(Surroundings surroundings) {
        return new Choosing(surroundings).choice();
    }

    private Choice choice() {
        Optional<String> word =
                surroundings.variable(PROVIDER).map(text -> text.strip().toLowerCase(Locale.ROOT));
        if (word.isPresent()) {
            return named(word.get())
                    .map(this::chosen)
                    .orElseGet(() -> new Choice.Faulty(PROVIDER + " is " + word.get() + "; it may be " + WORDS));
        }
        return declared.map(Monitoring.Model::provider)
                .or(() -> surroundings.variable("ANTHROPIC_API_KEY").map(key -> Monitoring.Provider.ANTHROPIC))
                .map(this::chosen)
                .orElseGet(Choice.Rules::new);
    }

    private static Optional<Monitoring.Provider> named(String word) {
        return Stream.of(Monitoring.Provider.values())
                .filter(provider -> provider.word().equals(word))
                .findFirst();
    }

    private Choice chosen(Monitoring.Provider provider) {
        return Home.of(provider).map(home -> model(provider, home)).orElseGet(Choice.Rules::new);
    }

    private Choice model(Monitoring.Provider provider, Home home) {
        // What the YAML says of one provider's models means nothing to another.
        Optional<Monitoring.Model> ours = declared.filter(model -> model.provider() == provider);
        Optional<String> name = surroundings
                .variable(MODEL)
                .or(() -> ours.flatMap(Monitoring.Model::name))
                .or(home::model);
        if (name.isEmpty()) {
            return new Choice.Faulty(
                    "no model is named for " + provider.word() + "; set monitor.model.name, or " + MODEL);
        }
        Optional<String> elsewhere = surroundings.variable(BASE_URL).or(() -> ours.flatMap(Monitoring.Model::baseUrl));
        Optional<Secret> key =
                home.keyVariable().flatMap(surroundings::variable).map(Secret::new);
        if (key.isEmpty() && home.keyVariable().isPresent() && elsewhere.isEmpty()) {
            return new Choice.Faulty("there is no key for " + provider.word() + "; set "
                    + home.keyVariable().get() + " in the environment or in .env");
        }
        return address(elsewhere.orElse(home.base()))
                .<Choice>map(base ->
                        new Choice.Model(new Endpoint(provider, name.get().strip(), base, key, patience()), caps()))
                .orElseGet(() -> new Choice.Faulty("the base URL of the model is " + elsewhere.orElse("")
                        + "; it must be http:// or https:// and a host; see monitor.model.base_url and " + BASE_URL));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.strip().replaceAll("/+$", ""));
            boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return isWeb && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException fault) {
            return Optional.empty();
        }
    }

    private Duration patience() {
        return Duration.ofSeconds(
                declared.map(Monitoring.Model::timeoutSeconds).orElse(Monitoring.Model.DEFAULT_TIMEOUT_SECONDS));
    }

    private Caps caps() {
        Monitoring.Budget budget = declared.map(Monitoring.Model::budget).orElse(Monitoring.Budget.DEFAULT);
        return new Caps(
                new Cap(dollars(budget.dollarsPerDay()), tokens(budget.tokensPerDay())),
                new Cap(dollars(OptionalDouble.of(budget.dollars())), tokens(budget.tokens())));
    }

    private static Optional<BigDecimal> dollars(OptionalDouble most) {
        return most.isPresent() ? Optional.of(BigDecimal.valueOf(most.getAsDouble())) : Optional.empty();
    }

    private static Optional<Long> tokens(OptionalLong most) {
        return most.isPresent() ? Optional.of(most.getAsLong()) : Optional.empty();
    }
}
