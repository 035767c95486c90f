package io.hyperherd.core.config.yaml;

import io.hyperherd.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML document. Aliases and merge keys are written out: a node may be reached on several ways. Immutable. */
public sealed interface YamlNode {

    /** Where the node begins. */
    Position at();

    /** How many nodes this one consists of, itself and repeats included. */
    long size();

    /** How many levels this node has; a scalar has one. */
    int depth();

    /**
     * A single value.
     *
     * @param text as written, without quotation marks
     * @param content what the text stands for
     */
    record Scalar(Position at, String text, Content content) implements YamlNode {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public int depth() {
            return 1;
        }

        /** Returns the text if this is text and not a number or the like. */
        public Optional<String> asText() {
            return content instanceof Known known && known.value() instanceof Value.Text written
                    ? Optional.of(written.value())
                    : Optional.empty();
        }

        /** Returns whether this is null. */
        public boolean isNull() {
            return content instanceof Known known && known.value() instanceof Value.Null;
        }
    }

    /** A list. */
    record Sequence(Position at, List<YamlNode> items, long size, int depth) implements YamlNode {}

    /**
     * A map; no two entries have equal keys.
     *
     * @param entries in order
     * @param byText the entries whose keys are text, by that text
     */
    record Mapping(Position at, List<Entry> entries, Map<String, Entry> byText, long size, int depth)
            implements YamlNode {
        /** Returns the entry whose key is the text {@code key}. */
        public Optional<Entry> find(String key) {
            return Optional.ofNullable(byText.get(key));
        }
    }

    /** One entry of a map. */
    record Entry(Scalar key, YamlNode value) {
        /** Returns where a complaint about this entry points: at a scalar value, otherwise at the key. */
        public Position at() {
            return value instanceof Scalar ? value.at() : key.at();
        }
    }

    /** What the text of a scalar stands for. */
    sealed interface Content {}

    /** A value of sweeps. */
    record Known(Value value) implements Content {}

    /**
     * Something that YAML 1.1 knows and sweeps do not.
     *
     * @param what what it is, with its article, such as "a date"
     */
    record Foreign(String what) implements Content {}
}
