package io.hyperherd.model.provider;

import io.hyperherd.stability.Api;

/** A key. Its text is never part of {@link #toString}. */
@Api(Api.Status.EVOLVING)
public final class Secret {

    private final String value;

    /** Keeps {@code value}. */
    public Secret(String value) {
        this.value = value;
    }

    /** Returns the key, to be sent and never shown. */
    String value() {
        return value;
    }

    /** Returns {@code text} without the key, and without anything that looks like one. */
    String hide(String text) {
        String without = value.isEmpty() ? text : text.replace(value, "[key]");
        return without.replaceAll("\\b(sk|key)-[\\w*.-]{4,}", "[key]");
    }

    @Override
    public String toString() {
        return "[key]";
    }
}
