package io.hyperherd.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRoundTripProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyValueComesBackFromAWorkspaceFile(@ForAll("values") Value value) {
        String text = JsonStyle.WORKSPACE.text(value);

        assertThat(JsonReader.read(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyValueComesBackFromAStreamLineWhichIsOneLine(@ForAll("values") Value value) {
        String text = JsonStyle.STREAM.text(value);

        assertThat(text.lines()).hasSize(1);
        assertThat(JsonReader.read(text)).isEqualTo(value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void rewritingAMapKeepsTheOrderOfItsKeys(@ForAll("dicts") Value.Dict dict) {
        Value.Dict back = (Value.Dict) JsonReader.read(JsonStyle.WORKSPACE.text(dict));

        assertThat(new ArrayList<>(back.entries().keySet()))
                .isEqualTo(new ArrayList<>(dict.entries().keySet()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aDocumentIsReadBackFromUtf8TheWayItWasWritten(@ForAll("values") Value value) {
        String text = JsonStyle.DOCUMENT.text(value);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonStyle.DOCUMENT.text(JsonReader.read(utf8))).isEqualTo(text);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsEitherAValueOrOneComplaint(@ForAll String text) {
        try {
            assertThat(JsonReader.read(text)).isNotNull();
        } catch (JsonException complaint) {
            assertThat(complaint).hasMessageStartingWith("line ");
        }
    }

    @Provide
    Arbitrary<Value> values() {
        return Values.any();
    }

    @Provide
    Arbitrary<Value.Dict> dicts() {
        return Values.dicts();
    }
}
