package io.hyperherd;

import io.hyperherd.stability.Api;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How trials are tried out. The default is to run them as a scheduler would. Immutable. */
@Api(Api.Status.EVOLVING)
public final class RehearsalOptions {

    private final Optional<String> check;
    private final Map<String, String> environment;
    private final Optional<Duration> longest;

    private RehearsalOptions(Optional<String> check, Map<String, String> environment, Optional<Duration> longest) {
        this.check = check;
        this.environment = environment;
        this.longest = longest;
    }

    /**
     * Returns the default: trials are run, so that the words are {@code Optional.empty()}; the variables are {@code Map.of()}; the limit is
     * {@code Optional.empty()}.
     */
    public static RehearsalOptions defaults() {
        return new RehearsalOptions(Optional.empty(), Map.of(), Optional.empty());
    }

    /**
     * Returns these options for checks in which nothing is trained, so that trials which were submitted may be checked as well.
     *
     * @param words what tells the trainer so, such as {@code --cfg job} for Hydra; a blank and these words end every override string
     */
    public RehearsalOptions checking(String words) {
        return new RehearsalOptions(Optional.of(words), environment, longest);
    }

    /** Returns these options with variables that launchers get on top of the environment of this process. */
    public RehearsalOptions withEnvironment(Map<String, String> variables) {
        return new RehearsalOptions(check, Collections.unmodifiableMap(new LinkedHashMap<>(variables)), longest);
    }

    /**
     * Returns these options with a limit on how long a call of a launcher takes: then the launcher is ended with its child processes, first
     * politely, and its end says by which signal.
     */
    public RehearsalOptions withTimeout(Duration limit) {
        return new RehearsalOptions(check, environment, Optional.of(limit));
    }

    /** Returns how long a call of a launcher may take; empty when it may take as long as it likes. */
    public Optional<Duration> timeout() {
        return longest;
    }

    /** Returns the words by which trainers are told to check and end; empty when trials are run. */
    public Optional<String> check() {
        return check;
    }

    /** Returns the variables that launchers get on top of the environment of this process, in the order given. */
    public Map<String, String> environment() {
        return environment;
    }
}
