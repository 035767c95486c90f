package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;

/**
 * What a part of a file is called in messages.
 *
 * @param text the name, empty for the file as a whole
 * @param separator what stands between the name and the names of parts within
 */
record Label(String text, String separator) {

    /** The file as a whole. */
    static final Label FILE = new Label("", "");

    /** Returns the label of a condition. */
    static Label condition(String name) {
        return new Label(ConditionRules.label(name), ": ");
    }

    /** Returns the label of the part called {@code key}. */
    Label child(String key) {
        return new Label(text + separator + Shown.plain(key), ".");
    }

    /** Returns a complaint about the part. */
    String says(String complaint) {
        return text.isEmpty() ? complaint : text + ": " + complaint;
    }
}
