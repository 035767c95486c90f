package io.hyperherd.core.config.yaml;

/** A text is not YAML that can be used; the message says why, in one line and without the place. */
public final class YamlException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Position at;

    YamlException(Position at, String message) {
        super(message);
        this.at = at;
    }

    /** Returns where in the text the trouble is. */
    public Position at() {
        return at;
    }

    /** Returns the reason; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
