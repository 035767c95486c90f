package io.hyperherd.discord.marker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Other daemons that are alive and would get in the way of this one. */
public final class Rivals {

    private Rivals() {}

    /** A text channel: its name, its topic, and whose it is. */
    public record Place(String name, String topic, Whose whose) {}

    /** Whose a channel is. */
    public enum Whose {
        /** The one this daemon speaks in. */
        OWN,
        /** Any other. */
        OTHER
    }

    /**
     * Returns one line for each rival.
     *
     * <p>In the own channel that is any daemon but this one, restarted. Elsewhere it is one with the same bot, since both
     * would answer the same commands; or one of the Python tool, whose marker does not say which bot it is.
     */
    public static List<String> among(List<Place> places, Owner self, Instant now) {
        return places.stream()
                .map(place -> Marker.read(place.topic())
                        .filter(marker -> marker.isFresh(now))
                        .filter(marker -> isRival(place, marker, self))
                        .map(marker -> describe(place, marker)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isRival(Place place, Marker marker, Owner self) {
        if (marker.owner().isEmpty()) {
            return true;
        }
        Owner other = marker.owner().get();
        boolean sameBot = other.bot().equals(self.bot());
        return !other.equals(self) && (sameBot || place.whose() == Whose.OWN);
    }

    private static String describe(Place place, Marker marker) {
        String who = marker.owner().isEmpty() ? "a daemon that does not say which bot it uses" : "another daemon";
        return "#" + place.name() + ": " + who + ", last seen " + marker.at();
    }
}
