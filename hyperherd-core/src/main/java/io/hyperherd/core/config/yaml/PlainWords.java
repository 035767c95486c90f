package io.hyperherd.core.config.yaml;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The complaints of the YAML scanner and parser, said to somebody who knows what they meant and not how YAML is scanned. */
final class PlainWords {

    private record Saying(String sign, String meaning) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying("(TAB)", "a tab stands where YAML wants blanks; indent with blanks only"),
            new Saying("'\\t", "a tab stands where YAML wants blanks; indent with blanks only"),
            new Saying(
                    "mapping values are not allowed here",
                    "a ':' is not allowed here; quote the text if it contains ': ', or check the indentation"),
            new Saying("could not find expected ':'", "a ':' after the key is missing; write 'key: value'"),
            new Saying(
                    "expected ',' or ']'",
                    "the list opened with '[' is not closed; a ',' or a ']' is missing before this place"),
            new Saying(
                    "expected ',' or '}'",
                    "the map opened with '{' is not closed; a ',' or a '}' is missing before this place"),
            new Saying(
                    "expected <block end>",
                    "this does not fit the lines above it; check the indentation and the '-' of lists"),
            new Saying(
                    "sequence entries are not allowed here",
                    "a '-' is not allowed here; start the list on its own line"),
            new Saying("while scanning a quoted scalar", "a quotation mark is opened and not closed"),
            new Saying(
                    "while scanning a double-quoted scalar",
                    "inside double quotes this backslash stands for nothing; use single quotes, or double the backslash"),
            new Saying("while scanning a block scalar", "the text after '|' or '>' is not indented as YAML wants it"),
            new Saying("while scanning an alias", "a '*' begins an alias in YAML; quote the text if you mean a star"),
            new Saying(
                    "while scanning an anchor", "a '&' begins an anchor in YAML; quote the text if you mean the sign"),
            new Saying("while scanning a tag", "a '!' begins a tag in YAML; quote the text if you mean the sign"),
            new Saying("while parsing a node", "this tag is not known here; remove it"),
            new Saying("that cannot start any token", "text may not begin with this character; put it in quotes"),
            new Saying("incompatible", "the line that begins with %YAML asks for a version that is not 1.x; remove it"),
            new Saying("directive", "a line that begins with '%' is a YAML directive; this one is not understood"),
            new Saying("expected '<document start>'", "the file holds more than one document; only one is allowed"));

    private PlainWords() {}

    static YamlException translate(MarkedYAMLException failure, Position otherwise) {
        String said = failure.getContext() + "; " + failure.getProblem();
        String meaning = SAYINGS.stream()
                .filter(saying -> said.contains(saying.sign()))
                .map(Saying::meaning)
                .findFirst()
                .orElse("this is not valid YAML; check quotes, brackets and indentation");
        return new YamlException(
                Optional.ofNullable(failure.getProblemMark())
                        .map(PlainWords::position)
                        .orElse(otherwise),
                meaning);
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
