package io.hyperherd.discord.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a message is meant for the bot, and what it says to it.
 *
 * @param botId the id that mentions name
 * @param names what the bot is called: its user name, and its name in the guild
 */
public record Addressing(String botId, List<String> names) {

    /** Copies the names. */
    public Addressing {
        names = names.stream().filter(name -> !name.isBlank()).toList();
    }

    /**
     * Returns what a message says to the bot, without what only addresses it; empty if it is meant for somebody else.
     *
     * <p>It is meant for the bot if it mentions it, answers it, or begins with its name. The text is blank if there is
     * nothing but the address.
     */
    public Optional<String> read(String text, Manner manner) {
        Pattern mention = Pattern.compile("<@!?" + Pattern.quote(botId) + ">");
        boolean mentioned = mention.matcher(text).find();
        String rest = mention.matcher(text).replaceAll("").strip();
        Optional<String> afterName = names.stream()
                .map(name -> afterName(rest, name))
                .flatMap(Optional::stream)
                .findFirst();
        if (!mentioned && manner == Manner.SAID && afterName.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(afterName.orElse(rest));
    }

    private static Optional<String> afterName(String text, String name) {
        int start = text.startsWith("@") ? 1 : 0;
        // Letter by letter, and not by lower case: that depends on the language where it is asked for.
        if (!text.regionMatches(true, start, name, 0, name.length())) {
            return Optional.empty();
        }
        String rest = text.substring(start + name.length());
        boolean endsThere = rest.isEmpty() || " :,\t\n\r".indexOf(rest.charAt(0)) >= 0;
        return endsThere ? Optional.of(rest.replaceFirst("^[\\s:,]+", "").strip()) : Optional.empty();
    }

    /** How a message came to be. */
    public enum Manner {
        /** It stands by itself. */
        SAID,
        /** It answers a message of the bot. */
        ANSWERED
    }
}
