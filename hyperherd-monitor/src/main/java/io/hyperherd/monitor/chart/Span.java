package io.hyperherd.monitor.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;

/** From where to where values go. */
record Span(double low, double high) {

    private static final MathContext DIGITS = new MathContext(4);
    private static final int LONGEST_PLAIN = 7;

    /** Returns the span of these values; that of one value is as wide as a line can be seen. */
    static Span of(DoubleStream values) {
        var figures = values.summaryStatistics();
        if (figures.getMin() < figures.getMax()) {
            return new Span(figures.getMin(), figures.getMax());
        }
        double margin = Math.max(Math.abs(figures.getMin()) / 10, 0.5);
        return new Span(figures.getMin() - margin, figures.getMax() + margin);
    }

    /** Returns where a value lies between 0 and 1. */
    double at(double value) {
        // Halved first: the width of a very wide span is no number any more.
        return (value / 2 - low / 2) / (high / 2 - low / 2);
    }

    double middle() {
        return low / 2 + high / 2;
    }

    /** Writes a value in four digits, the same in every language. */
    static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        String plain = rounded.toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : rounded.toString();
    }
}
