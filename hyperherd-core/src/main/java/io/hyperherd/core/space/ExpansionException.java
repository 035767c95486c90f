package io.hyperherd.core.space;

import io.hyperherd.HyperHerdException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition that is sound by itself yields no sweep: the message says why, {@link #place} which part of it to change. */
public final class ExpansionException extends HyperHerdException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the list is immutable, and of a class that can be serialized
    private final List<String> place;

    ExpansionException(List<String> place, String message) {
        this(place, message, null);
    }

    ExpansionException(List<String> place, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.place = List.copyOf(place);
    }

    /** Returns the keys that lead to the part, such as {@code conditions, 0, when}; list items by number. */
    public List<String> place() {
        return place;
    }
}
