package io.hyperherd.core.config;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The keys that a map of the file may have.
 *
 * @param allowed those that messages list
 * @param nullable those of them for which null says the same as leaving them out
 * @param tolerated those that pass without being listed
 */
record Keys(List<String> allowed, Set<String> nullable, Predicate<String> tolerated) {

    static Keys of(String... allowed) {
        return new Keys(List.of(allowed), Set.of(), key -> false);
    }

    /** Returns these keys with {@code keys} nullable. */
    Keys nullable(String... keys) {
        return new Keys(allowed, Set.of(keys), tolerated);
    }

    /** Returns these keys with further ones that pass. */
    Keys tolerating(Predicate<String> further) {
        return new Keys(allowed, nullable, further);
    }

    boolean admit(String key) {
        return allowed.contains(key) || tolerated.test(key);
    }
}
