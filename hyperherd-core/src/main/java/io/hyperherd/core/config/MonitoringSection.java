package io.hyperherd.core.config;

import io.hyperherd.Monitoring;
import io.hyperherd.Monitoring.Budget;
import io.hyperherd.Monitoring.Model;
import io.hyperherd.Monitoring.OnFailure;
import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads and writes the section that tells the monitor how to go about its work. */
final class MonitoringSection {

    static final String NAME = "monitor";
    static final Keys KEYS = Keys.of(
            "on_failure",
            "objective",
            "canary_minutes",
            "poll_seconds",
            "heartbeat_seconds",
            "allowed_users",
            "allowed_roles",
            "model");
    static final Keys MODEL = Keys.of(
            "provider",
            "name",
            "base_url",
            "budget_usd",
            "budget_usd_per_day",
            "budget_tokens",
            "budget_tokens_per_day",
            "timeout_seconds");
    static final List<String> ON_FAILURE =
            Stream.of(OnFailure.values()).map(OnFailure::word).toList();
    static final List<String> PROVIDERS = Stream.of(Monitoring.Provider.values())
            .map(Monitoring.Provider::word)
            .toList();

    private MonitoringSection() {}

    /** Returns what the section says; whatever is wrong with it is reported, and left out. */
    static Optional<Monitoring> read(Entry entry, Problems problems) {
        Label label = Label.FILE.child(NAME);
        return Section.open(entry.value(), entry.key().at(), label, KEYS, problems)
                .map(section -> new Monitoring(
                        section.word("on_failure", ON_FAILURE)
                                .map(word -> OnFailure.valueOf(word.toUpperCase(Locale.ROOT))),
                        section.text("objective"),
                        section.integer("canary_minutes").orElse(Monitoring.DEFAULT_CANARY_MINUTES),
                        section.integer("poll_seconds").orElse(Monitoring.DEFAULT_POLL_SECONDS),
                        section.integer("heartbeat_seconds").orElse(Monitoring.DEFAULT_HEARTBEAT_SECONDS),
                        section.texts("allowed_users").orElse(List.of()),
                        section.texts("allowed_roles").orElse(List.of()),
                        section.entry("model").flatMap(model -> model(model, label.child("model"), problems))));
    }

    private static Optional<Model> model(Entry entry, Label label, Problems problems) {
        return Section.open(entry.value(), entry.key().at(), label, MODEL, problems)
                .flatMap(section -> {
                    section.require("provider");
                    Optional<String> name = section.text("name");
                    Optional<String> baseUrl = section.text("base_url");
                    Budget budget = new Budget(
                            section.real("budget_usd").orElse(Budget.DEFAULT_DOLLARS),
                            section.real("budget_usd_per_day"),
                            tokens(section.integer("budget_tokens")),
                            tokens(section.integer("budget_tokens_per_day")));
                    int patience = section.integer("timeout_seconds").orElse(Model.DEFAULT_TIMEOUT_SECONDS);
                    return section.word("provider", PROVIDERS)
                            .map(word -> Monitoring.Provider.valueOf(word.toUpperCase(Locale.ROOT)))
                            .map(provider -> new Model(provider, name, baseUrl, budget, patience));
                });
    }

    private static OptionalLong tokens(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }

    static Value write(Monitoring monitoring) {
        Map<String, Value> entries = new LinkedHashMap<>();
        monitoring.onFailure().ifPresent(what -> entries.put("on_failure", Value.of(what.word())));
        monitoring.objective().ifPresent(what -> entries.put("objective", Value.of(what)));
        entries.put("canary_minutes", Value.of(monitoring.canaryMinutes()));
        entries.put("poll_seconds", Value.of(monitoring.pollSeconds()));
        entries.put("heartbeat_seconds", Value.of(monitoring.heartbeatSeconds()));
        if (!monitoring.allowedUsers().isEmpty()) {
            entries.put("allowed_users", ConfigWriter.texts(monitoring.allowedUsers()));
        }
        if (!monitoring.allowedRoles().isEmpty()) {
            entries.put("allowed_roles", ConfigWriter.texts(monitoring.allowedRoles()));
        }
        monitoring.model().ifPresent(model -> entries.put("model", write(model)));
        return new Value.Dict(entries);
    }

    private static Value write(Model model) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("provider", Value.of(model.provider().word()));
        model.name().ifPresent(name -> entries.put("name", Value.of(name)));
        model.baseUrl().ifPresent(url -> entries.put("base_url", Value.of(url)));
        entries.put("budget_usd", Value.of(model.budget().dollars()));
        model.budget().dollarsPerDay().ifPresent(most -> entries.put("budget_usd_per_day", Value.of(most)));
        model.budget().tokens().ifPresent(most -> entries.put("budget_tokens", Value.of(most)));
        model.budget().tokensPerDay().ifPresent(most -> entries.put("budget_tokens_per_day", Value.of(most)));
        entries.put("timeout_seconds", Value.of(model.timeoutSeconds()));
        return new Value.Dict(entries);
    }
}
