package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TableHtmlTest {

    @Test
    void hasAHeadARowForEachRowAndNothingWhereThereIsNoValue() {
        Table table = new Table(
                List.of("lr", "acc"),
                List.of(
                        List.of(Optional.of(Value.of(0.001)), Optional.of(Value.of(1))),
                        List.of(Optional.of(Value.of("auto")), Optional.empty())));

        assertThat(table.toHtml()).isEqualTo("""
                <table>
                <thead><tr><th>lr</th><th>acc</th></tr></thead>
                <tbody>
                <tr><td>0.001</td><td>1</td></tr>
                <tr><td>auto</td><td></td></tr>
                </tbody>
                </table>
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a & b", "&lt;", "\"x\" onclick='y'", "]]>", "größer als 5"})
    void showsAsTextWhateverAColumnOrACellSays(String text) throws Exception {
        Table table = new Table(List.of(text), List.of(List.of(Optional.of(Value.of(text)))));

        Element root = parsed(table.toHtml());

        assertThat(texts(root, "th")).containsExactly(text);
        assertThat(texts(root, "td")).containsExactly(text);
        assertThat(root.getElementsByTagName("*").getLength()).isEqualTo(6);
        assertThat(table.toHtml()).doesNotContain("\"", "'");
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String name) {
        NodeList elements = root.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }
}
