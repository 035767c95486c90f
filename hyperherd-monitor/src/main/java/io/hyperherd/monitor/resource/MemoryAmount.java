package io.hyperherd.monitor.resource;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raises amounts of memory in SLURM's notation. */
public final class MemoryAmount {

    private static final Pattern NOTATION = Pattern.compile("(\\d+)([KMGTkmgt]?)([Bb]?)");
    private static final String UNITS = "KMGT";
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger STEP = BigInteger.valueOf(1024);

    private MemoryAmount() {}

    /**
     * Returns {@code text} raised by {@code percent}, never less than that: in the unit it has, unless a whole number of that would be more
     * than a hundredth too much; then in the next smaller one. SLURM takes whole numbers only.
     *
     * @return empty when {@code text} is no amount, or zero, which means all that the node has
     */
    public static Optional<String> raised(String text, int percent) {
        Matcher m = NOTATION.matcher(text.strip());
        if (!m.matches() || new BigInteger(m.group(1)).signum() == 0) {
            return Optional.empty();
        }
        BigInteger hundredths = new BigInteger(m.group(1)).multiply(BigInteger.valueOf(100L + percent));
        BigInteger whole = up(hundredths);
        BigInteger excess = whole.multiply(HUNDRED).subtract(hundredths);
        String unit = m.group(2);
        int position = unit.isEmpty() ? 1 : UNITS.indexOf(unit.toUpperCase(Locale.ROOT));
        boolean isClose = excess.multiply(HUNDRED).compareTo(hundredths) <= 0;
        if (isClose || position == 0) {
            return Optional.of(whole + unit + m.group(3));
        }
        String smaller = UNITS.substring(position - 1, position);
        String sameCase = unit.equals(unit.toUpperCase(Locale.ROOT)) ? smaller : smaller.toLowerCase(Locale.ROOT);
        return Optional.of(up(hundredths.multiply(STEP)) + sameCase + m.group(3));
    }

    private static BigInteger up(BigInteger hundredths) {
        return hundredths.add(HUNDRED).subtract(BigInteger.ONE).divide(HUNDRED);
    }
}
