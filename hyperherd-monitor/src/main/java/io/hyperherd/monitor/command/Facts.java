package io.hyperherd.monitor.command;

import java.time.Instant;
import java.util.Optional;

/**
 * How the monitor itself does. Immutable.
 *
 * @param operator what operates
 * @param health how it does
 * @param failures how many ticks in a row failed
 * @param ticks how many ticks came to their end
 * @param dollars what they cost
 * @param started when the monitor started
 * @param nextTick when the next tick is due; empty while one goes on, and without an operator
 */
public record Facts(
        String operator,
        Health health,
        int failures,
        int ticks,
        double dollars,
        Instant started,
        Optional<Instant> nextTick) {

    /** How the monitor does. */
    public enum Health {
        /** Well. */
        RUNNING("🟢", 0x2ecc71),
        /** The last tick failed. */
        DEGRADED("🟡", 0xf1c40f),
        /** It has given up. */
        HALTED("🔴", 0xe74c3c),
        /** It is about to end. */
        STOPPING("⚫", 0x34495e),
        /** Nobody operates. */
        PASSIVE("⚪", 0x95a5a6);

        private final String sign;
        private final int colour;

        Health(String sign, int colour) {
            this.sign = sign;
            this.colour = colour;
        }

        /** Returns its sign. */
        public String sign() {
            return sign;
        }

        /** Returns its colour. */
        public int colour() {
            return colour;
        }
    }
}
