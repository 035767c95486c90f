package io.hyperherd.discord.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a place in a text lies in a fenced block, and how that block was opened.
 *
 * @param opening the line that opens such a block again; empty outside
 */
record Fence(String opening) {

    static final String TICKS = "```";
    static final int LONGEST_LANGUAGE = 20;
    static final Fence NONE = new Fence("");

    private static final Pattern LANGUAGE = Pattern.compile("```([A-Za-z0-9_+-]{0," + LONGEST_LANGUAGE + "})\\s*$");
    private static final Pattern ANY = Pattern.compile(TICKS);

    boolean isOpen() {
        return !opening.isEmpty();
    }

    /** Returns where the end of a line lies that starts here: a fence may stand anywhere in it. */
    Fence after(String line) {
        long fences = ANY.matcher(line).results().count();
        if (fences % 2 == 0) {
            // Also where one block ends and another begins: the old language is as good as the new one there.
            return this;
        }
        return isOpen() ? NONE : new Fence(opened(line));
    }

    private static String opened(String line) {
        Matcher language = LANGUAGE.matcher(line);
        return language.find() ? TICKS + language.group(1) : TICKS;
    }

    /** Returns the largest place up to this one that does not divide a run of ticks. */
    static int outsideTicks(String line, int end) {
        int place = end;
        while (place > 0 && place < line.length() && line.charAt(place) == '`' && line.charAt(place - 1) == '`') {
            place--;
        }
        return place == 0 ? end : place;
    }
}
