package io.hyperherd.core.explain;

import java.util.List;

/**
 * The words of an explanation. Immutable.
 *
 * @param summary why the trial stands where it stands
 * @param details what else is known
 * @param next what to do
 */
public record Account(String summary, List<String> details, String next) {

    /** Copies the list. */
    public Account {
        details = List.copyOf(details);
    }
}
