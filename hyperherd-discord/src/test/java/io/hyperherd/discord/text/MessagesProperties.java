package io.hyperherd.discord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds however long a text is, and wherever its blocks begin and end. */
class MessagesProperties {

    @Property
    void everyMessageFits(@ForAll("texts") String text) {
        assertThat(Messages.split(text))
                .allSatisfy(message -> assertThat(message.length()).isBetween(1, Messages.LIMIT))
                .noneMatch(String::isBlank);
    }

    @Property
    void noMessageLeavesABlockOpenThatTheTextCloses(@ForAll("texts") String text) {
        String closed = fences(text) % 2 == 0 ? text : text + "\n```";

        assertThat(Messages.split(closed)).allMatch(message -> fences(message) % 2 == 0);
    }

    @Property
    void nothingIsLostButBlanks(@ForAll("texts") String text) {
        String words = String.join("", Messages.split(text));

        assertThat(words.replaceAll("[\\s`]", "")).isEqualTo(text.replaceAll("[\\s`]", ""));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.strings().withChars("abc .🐕").ofMaxLength(120);
        Arbitrary<String> endless =
                Arbitraries.strings().withChars("xy").ofMinLength(1800).ofMaxLength(4500);
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(20, words),
                Tuple.of(1, endless),
                Tuple.of(3, Arbitraries.just("```")),
                Tuple.of(1, Arbitraries.just("a ```b``` c ```")));
        return line.list().ofMaxSize(80).map(lines -> String.join("\n", lines));
    }

    private static long fences(String text) {
        List<String> parts = List.of(text.split("```", -1));
        return parts.size() - 1L;
    }
}
