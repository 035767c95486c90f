package io.hyperherd.core.config;

import io.hyperherd.core.config.yaml.Shown;
import io.hyperherd.core.config.yaml.YamlNode;
import io.hyperherd.core.config.yaml.YamlNode.Content;
import io.hyperherd.core.config.yaml.YamlNode.Foreign;
import io.hyperherd.core.config.yaml.YamlNode.Known;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import io.hyperherd.value.Value;
import java.util.List;

/** What stands in the file where something else is wanted, in words. */
final class Described {

    private Described() {}

    /** Returns a complaint that {@code wanted} is needed where {@code node} stands. */
    static String instead(String wanted, YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            return wanted + " is needed, not " + (node instanceof Sequence ? "a list" : "a map");
        }
        if (scalar.isNull()) {
            return wanted + " is needed, but nothing is there; write one, or remove the line";
        }
        return wanted + " is needed, not " + meaning(scalar);
    }

    /** Returns a complaint that a map with {@code keys} is needed where {@code node} stands. */
    static String insteadOfMap(List<String> keys, YamlNode node) {
        return instead("a map with 'key: value' lines", node) + "; keys: " + String.join(", ", keys);
    }

    /** Returns a complaint that text is needed where {@code node} stands, with the way to make it text. */
    static String insteadOfText(YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.isNull()) {
            String shown = Shown.plain(scalar.text());
            return "text is needed, but " + shown + kind(scalar.content(), shown) + "; put it in quotes: \"" + shown
                    + "\"";
        }
        return instead("text", node);
    }

    private static String meaning(Scalar scalar) {
        return scalar.asText().map(Shown::quoted).orElseGet(() -> Shown.plain(scalar.text()));
    }

    private static String kind(Content content, String shown) {
        if (content instanceof Foreign foreign) {
            return " is " + foreign.what();
        }
        Value value = ((Known) content).value();
        String read = ShownValue.of(value);
        if (value instanceof Value.Bool) {
            return " is read as " + read;
        }
        return read.equals(shown) ? " is a number" : " is read as the number " + read;
    }
}
