package io.hyperherd.discord.marker;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last sign of life of a daemon, as it stands in the topic of its channel.
 *
 * <p>The first bracket is what the Python tool reads and writes; who wrote it stands in a second one.
 *
 * @param owner empty for a marker of the Python tool
 */
public record Marker(Instant at, Optional<Owner> owner) {

    /** How often a daemon renews its marker; Discord permits two changes of a topic in ten minutes. */
    public static final Duration RHYTHM = Duration.ofMinutes(6);

    /** How old a marker is at most whose daemon is believed to be alive. */
    public static final Duration LIFETIME = RHYTHM.multipliedBy(3);

    private static final int LONGEST_TOPIC = 1024;
    private static final Pattern BEAT = Pattern.compile("\\[hyperherd-heartbeat:\\s*([^\\]\\s]+)\\s*]");
    private static final Pattern OWNER = Pattern.compile("\\[hyperherd-session: (\\S+) (\\S+)]");

    /** Reads the marker of a topic; empty if there is none, or none with a time. */
    public static Optional<Marker> read(String topic) {
        Matcher beat = BEAT.matcher(topic);
        if (!beat.find()) {
            return Optional.empty();
        }
        Matcher owner = OWNER.matcher(topic);
        Optional<Owner> by = owner.find() ? Optional.of(new Owner(owner.group(1), owner.group(2))) : Optional.empty();
        return time(beat.group(1)).map(at -> new Marker(at, by));
    }

    private static Optional<Instant> time(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Returns a topic without any marker: what people wrote. */
    public static String without(String topic) {
        return OWNER.matcher(BEAT.matcher(topic).replaceAll("")).replaceAll("").strip();
    }

    /** Returns a topic with this marker in the place of any other, after what people wrote. */
    public String in(String topic) {
        String marker = "[hyperherd-heartbeat: " + at.truncatedTo(ChronoUnit.SECONDS) + "]"
                + owner.map(by -> " [hyperherd-session: " + by.bot() + " " + by.session() + "]")
                        .orElse("");
        String text = without(topic);
        int room = LONGEST_TOPIC - marker.length() - 1;
        String kept = text.codePointCount(0, text.length()) <= room
                ? text
                : text.substring(0, text.offsetByCodePoints(0, room)).strip();
        return (kept + " " + marker).strip();
    }

    /** Tells whether its daemon is believed to be alive. */
    public boolean isFresh(Instant now) {
        return Duration.between(at, now).compareTo(LIFETIME) < 0;
    }
}
