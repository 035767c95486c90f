package io.hyperherd.discord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long texts become several messages. */
class MessagesTest {

    @Test
    void aShortTextIsOneMessageAsItIs() {
        assertThat(Messages.split("one\n\n  two ")).containsExactly("one\n\n  two ");
    }

    @Test
    void nothingIsNoMessage() {
        assertThat(Messages.split("")).isEmpty();
        assertThat(Messages.split(" \n ")).isEmpty();
    }

    @Test
    void cutsFallOnLineEnds() {
        String text = lines("line", 300);

        List<String> messages = Messages.split(text);

        assertThat(messages)
                .hasSizeGreaterThan(1)
                .allSatisfy(message -> assertThat(message.lines()).allMatch(line -> line.matches("line \\d+ of many")));
        assertThat(String.join("\n", messages)).isEqualTo(text);
    }

    @Test
    void aBlockThatFitsIntoOneMessageStaysWhole() {
        String block = "```\n" + lines("row", 60) + "\n```";

        List<String> messages = Messages.split(lines("before", 60) + "\n" + block + "\n" + lines("after", 60));

        assertThat(messages).anyMatch(message -> message.contains(block));
    }

    @Test
    void aLongBlockIsClosedAndOpenedAgainInItsLanguage() {
        List<String> messages = Messages.split("```json\n" + lines("row", 300) + "\n```");

        assertThat(messages)
                .hasSizeGreaterThan(1)
                .allMatch(message -> message.startsWith("```json\n"))
                .allMatch(message -> message.endsWith("\n```"));
    }

    @Test
    void aLineWithoutEndIsCutBetweenCharacters() {
        String text = "🐕".repeat(3000);

        List<String> messages = Messages.split(text);

        assertThat(messages).allSatisfy(message -> {
            assertThat(message.length()).isLessThanOrEqualTo(Messages.LIMIT);
            assertThat(Character.isHighSurrogate(message.charAt(message.length() - 1)))
                    .isFalse();
        });
        assertThat(String.join("", messages)).isEqualTo(text);
    }

    @Test
    void aFenceInsideACodeBlockDoesNotEndIt() {
        assertThat(Messages.code("a ``` b"))
                .startsWith("```\n")
                .endsWith("\n```")
                .matches(code -> code.split("```", -1).length == 3);
    }

    @Test
    void shorteningCountsTheEllipsisAndKeepsCharactersWhole() {
        assertThat(Messages.shorten("abcdef", 4)).isEqualTo("abc…");
        assertThat(Messages.shorten("abcd", 4)).isEqualTo("abcd");
        assertThat(Messages.shorten("ab🐕🐕", 4)).isEqualTo("ab…");
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + " " + i + " of many")
                .collect(Collectors.joining("\n"));
    }
}
