package io.hyperherd.discord.text;

import java.util.List;

/** Cuts long texts into messages that Discord takes. */
public final class Messages {

    /** How long a message may become; Discord refuses more than 2000 characters. */
    public static final int LIMIT = 1900;

    private static final String FENCE = "```";

    private Messages() {}

    /**
     * Cuts a text into messages of at most {@link #LIMIT} characters.
     *
     * <p>Cuts fall on line ends where lines permit it. A fenced block that fits into one message stays in one; a longer one
     * is closed at the end of a message and opened again, in its language, at the start of the next. Nothing is left out
     * but blank messages, which Discord refuses.
     */
    public static List<String> split(String text) {
        if (text.length() <= LIMIT) {
            return text.isBlank() ? List.of() : List.of(text);
        }
        MessageCutter cutter = new MessageCutter(LIMIT);
        cutter.cut(text.lines().toList());
        return cutter.messages();
    }

    /** Puts a text, which may hold anything, into a code block. */
    public static String code(String text) {
        // A fence in the text would end the block; a blank of no width between its ticks does not show.
        return FENCE + "\n" + text.replace(FENCE, "`\u200b`\u200b`").stripTrailing() + "\n" + FENCE;
    }

    /** Shortens a text to so many characters, the last of which then is an ellipsis. */
    public static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, wholeCharacters(text, most - 1)) + "…";
    }

    /** Returns the largest place to cut at, up to this one, that does not divide a character written as a pair. */
    static int wholeCharacters(String text, int end) {
        boolean inPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return inPair ? end - 1 : end;
    }
}
