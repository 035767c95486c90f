package io.hyperherd;

/**
 * Narrows a sweep to trials whose parameter has a value, given as text the way listings show it: {@code 0.2} finds
 * {@code 0.19999999999999998}. Immutable.
 *
 * @param parameter the name of a swept parameter
 * @param value the value as text
 */
public record Pin(String parameter, String value) {

    /** Returns {@code parameter=value}. */
    @Override
    public String toString() {
        return parameter + "=" + value;
    }
}
