package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How {@code herd monitor} goes about its work. Immutable. Nothing is checked here: {@link SweepBuilder#build} does it.
 *
 * @param onFailure what to do when trials fail; empty to ask, or else to mend what can be mended
 * @param objective what the sweep is for, as {@code minimize METRIC}, {@code maximize METRIC} or {@code none}; empty to ask
 * @param canaryMinutes how long the first trial may take to show that it trains
 * @param pollSeconds how often the scheduler is asked
 * @param heartbeatSeconds how often a line of totals is posted; 0 for never
 * @param allowedUsers who may give commands that act, by the ids of the channel
 * @param allowedRoles whose roles may give commands that act, by the ids of the channel
 * @param model the language model that operates; empty for the rules
 */
@Api(Api.Status.EVOLVING)
public record Monitoring(
        Optional<OnFailure> onFailure,
        Optional<String> objective,
        int canaryMinutes,
        int pollSeconds,
        int heartbeatSeconds,
        List<String> allowedUsers,
        List<String> allowedRoles,
        Optional<Model> model) {

    /** How long the first trial may take unless told otherwise; minutes to show that it trains: {@code 30}. */
    public static final int DEFAULT_CANARY_MINUTES = 30;

    /** How often the scheduler is asked unless told otherwise; seconds between two questions: {@code 60}. */
    public static final int DEFAULT_POLL_SECONDS = 60;

    /** How often a line of totals is posted unless told otherwise; seconds between two lines: {@code 300}. */
    public static final int DEFAULT_HEARTBEAT_SECONDS = 300;

    /** All of it as usual. */
    public static final Monitoring DEFAULT = new Monitoring(
            Optional.empty(),
            Optional.empty(),
            DEFAULT_CANARY_MINUTES,
            DEFAULT_POLL_SECONDS,
            DEFAULT_HEARTBEAT_SECONDS,
            List.of(),
            List.of(),
            Optional.empty());

    /** Copies the lists. */
    public Monitoring {
        allowedUsers = List.copyOf(allowedUsers);
        allowedRoles = List.copyOf(allowedRoles);
    }

    /** What to do when trials fail. */
    public enum OnFailure {
        /** Raise what ran out, and submit again what was lost. */
        REMEDIATE,
        /** Tell people. */
        NOTIFY;

        /** Returns the lower-case word of files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A language model. Its key comes from the environment, never from here.
     *
     * @param provider who serves it
     * @param name which model
     * @param baseUrl where it is served; empty for the provider's own place
     * @param budgetDollars how much may be spent on it while the monitor runs, in US dollars
     */
    public record Model(Provider provider, String name, Optional<String> baseUrl, double budgetDollars) {

        /** How much may be spent unless told otherwise; US dollars: {@code 5.0}. */
        public static final double DEFAULT_BUDGET_DOLLARS = 5.0;
    }

    /** Who serves models. */
    public enum Provider {
        /** Claude, with {@code ANTHROPIC_API_KEY}. */
        ANTHROPIC,
        /** Whatever speaks OpenAI's protocol, with {@code OPENAI_API_KEY} where it wants a key. */
        OPENAI,
        /** A local Ollama. */
        OLLAMA;

        /** Returns the lower-case word of files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
