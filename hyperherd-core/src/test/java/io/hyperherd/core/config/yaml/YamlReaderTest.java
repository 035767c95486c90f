package io.hyperherd.core.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hyperherd.core.config.yaml.YamlNode.Entry;
import io.hyperherd.core.config.yaml.YamlNode.Mapping;
import io.hyperherd.core.config.yaml.YamlNode.Scalar;
import io.hyperherd.core.config.yaml.YamlNode.Sequence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static Mapping map(String text) throws YamlException {
        return (Mapping) YamlReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static YamlNode at(Mapping map, String key) {
        return map.find(key).map(Entry::value).orElseThrow();
    }

    private static String text(Mapping map, String key) {
        return ((Scalar) at(map, key)).text();
    }

    @Test
    void remembersWhereEveryNodeStands() throws YamlException {
        Mapping root = map("a: 1\nlist:\n  - x\n  - {deep: größe, last: y}\n");
        Sequence list = (Sequence) at(root, "list");
        Mapping inner = (Mapping) list.items().get(1);
        assertThat(at(root, "a").at()).isEqualTo(new Position(1, 4));
        assertThat(list.items().get(0).at()).isEqualTo(new Position(3, 5));
        assertThat(at(inner, "last").at()).isEqualTo(new Position(4, 25));
    }

    @Test
    void writesAliasesOut() throws YamlException {
        Mapping root = map("a: &x [1, 2]\nb: *x\nc: &y text\nd: *y\n");
        assertThat(((Sequence) at(root, "b")).items()).hasSize(2);
        assertThat(text(root, "d")).isEqualTo("text");
        assertThat(at(root, "d").at()).isEqualTo(new Position(4, 4));
    }

    @Test
    void lastAnchorOfANameCounts() throws YamlException {
        assertThat(text(map("a: &x 1\nb: &x 2\nc: *x\n"), "c")).isEqualTo("2");
    }

    @Test
    void mergedEntriesComeFirstAndYieldToTheMapsOwn() throws YamlException {
        Mapping root = map("base: &b {p: 1, q: 2}\nuse:\n  r: 3\n  q: 9\n  <<: *b\n");
        Mapping use = (Mapping) at(root, "use");
        assertThat(use.entries()).extracting(e -> e.key().text()).containsExactly("p", "q", "r");
        assertThat(text(use, "q")).isEqualTo("9");
    }

    @Test
    void firstOfSeveralMergedMapsWins() throws YamlException {
        Mapping root = map("a: &a {p: 1}\nb: &b {p: 2, q: 3}\nuse: {<<: [*a, *b]}\n");
        Mapping use = (Mapping) at(root, "use");
        assertThat(text(use, "p")).isEqualTo("1");
        assertThat(text(use, "q")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncodingThatHasAByteOrderMark(String charset) throws YamlException {
        byte[] bytes = "\uFEFFa: ü\r\nb: 2\r\n".getBytes(Charset.forName(charset));
        Mapping root = (Mapping) YamlReader.read(bytes);
        assertThat(text(root, "a")).isEqualTo("ü");
        assertThat(at(root, "b").at()).isEqualTo(new Position(2, 4));
    }

    @Test
    void anEmptyDocumentIsNull() throws YamlException {
        assertThat(((Scalar) YamlReader.read(new byte[0])).isNull()).isTrue();
        assertThat(((Scalar) YamlReader.read("# nothing\n".getBytes(StandardCharsets.UTF_8))).isNull())
                .isTrue();
    }

    @Test
    void namesBothPlacesOfARepeatedKey() {
        refused(() -> map("a: 1\nb: 2\na: 3\n"), 3, 1, "the key 'a' stands here and already at 1:1; keep one of them");
    }

    @Test
    void pointsAtTheByteThatIsNotUtf8() {
        byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xC3, '\n'};
        refused(() -> YamlReader.read(bytes), 2, 4, "this is not valid UTF-8; save the file as UTF-8");
    }

    @Test
    void pointsAtACharacterThatYamlForbids() {
        refused(
                () -> map("a: 1\nb: x\u0007y\n"),
                2,
                5,
                "the character U+0007 is not allowed in YAML; remove it, or write it as an escape in double quotes");
    }

    private static void refused(ThrowingCallable reading, int line, int column, String reason) {
        assertThatExceptionOfType(YamlException.class).isThrownBy(reading).satisfies(e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.at()).isEqualTo(new Position(line, column));
        });
    }
}
