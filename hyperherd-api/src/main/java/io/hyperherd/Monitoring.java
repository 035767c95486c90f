package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
     * @param name which model; empty for the provider's usual one
     * @param baseUrl where it is served; empty for the provider's own place
     * @param budget how much may be spent on it
     * @param timeoutSeconds how long one answer may take
     */
    public record Model(
            Provider provider, Optional<String> name, Optional<String> baseUrl, Budget budget, int timeoutSeconds) {

        /** How long one answer may take unless told otherwise; seconds to wait: {@code 180}. */
        public static final int DEFAULT_TIMEOUT_SECONDS = 180;
    }

    /**
     * How much may be spent on a model, however often the monitor starts.
     *
     * @param dollars in all, in US dollars
     * @param dollarsPerDay in a day; empty for no such limit
     * @param tokens in all; empty for no such limit
     * @param tokensPerDay in a day; empty for no such limit
     */
    public record Budget(double dollars, OptionalDouble dollarsPerDay, OptionalLong tokens, OptionalLong tokensPerDay) {

        /** How much may be spent unless told otherwise; US dollars: {@code 5.0}. */
        public static final double DEFAULT_DOLLARS = 5.0;

        /** The usual budget. */
        public static final Budget DEFAULT =
                new Budget(DEFAULT_DOLLARS, OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Who serves models. */
    public enum Provider {
        /** Nobody: the rules operate, whatever keys the environment holds. */
        NONE,
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
