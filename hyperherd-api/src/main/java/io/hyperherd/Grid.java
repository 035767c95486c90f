package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;

/** Which combinations of parameter values make up a sweep. Immutable. */
@Api(Api.Status.STABLE)
public sealed interface Grid {

    /** Returns the grid of every combination. */
    static Grid all() {
        return new All();
    }

    /** Returns the grid of every combination of these parameters, the others at their defaults; the last one varies fastest. */
    static Grid over(String... parameters) {
        return new Over(List.of(parameters));
    }

    /** Returns the grid that varies one parameter at a time, the others at their defaults. */
    static Grid oneAtATime() {
        return new OneAtATime();
    }

    /** Every combination of every parameter. */
    record All() implements Grid {}

    /**
     * Every combination of the named parameters, the others at their defaults.
     *
     * @param parameters the names, the last one varying fastest; may be empty
     */
    record Over(List<String> parameters) implements Grid {
        /** Copies the list. */
        public Over {
            parameters = List.copyOf(parameters);
        }
    }

    /** All defaults, then each parameter through its other values in turn. */
    record OneAtATime() implements Grid {}
}
