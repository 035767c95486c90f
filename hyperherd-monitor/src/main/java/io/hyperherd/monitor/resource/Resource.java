package io.hyperherd.monitor.resource;

import io.hyperherd.SweepDefinition;
import io.hyperherd.scheduler.Resources;
import java.util.Optional;

/** What trials can run out of, and can be given more of. */
public enum Resource {
    /** {@code slurm.mem}. */
    MEMORY("mem", "oom", "memory") {
        @Override
        public Optional<String> raised(String text, int percent) {
            return MemoryAmount.raised(text, percent);
        }

        @Override
        String of(Resources resources) {
            return resources.memory().text();
        }
    },
    /** {@code slurm.time}. */
    TIME("time", "timeout", "time") {
        @Override
        public Optional<String> raised(String text, int percent) {
            return TimeLimit.raised(text, percent);
        }

        @Override
        String of(Resources resources) {
            return resources.time().text();
        }
    };

    private final String key;
    private final String word;
    private final String noun;

    Resource(String key, String word, String noun) {
        this.key = key;
        this.word = word;
        this.noun = noun;
    }

    /** Returns the key under {@code slurm:}. */
    public String key() {
        return key;
    }

    /** Returns the word in the plan's {@code Bumped}. */
    public String word() {
        return word;
    }

    /** Returns what people call it. */
    public String noun() {
        return noun;
    }

    /** Returns {@code text} raised by {@code percent}; empty when it is no amount. */
    public abstract Optional<String> raised(String text, int percent);

    /** Returns what {@code sweep} asks for; empty when it says nothing. */
    public Optional<String> of(SweepDefinition sweep) {
        return sweep.resources().map(this::of);
    }

    abstract String of(Resources resources);
}
