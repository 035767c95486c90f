package io.hyperherd.monitor.chart;

import io.hyperherd.monitor.chart.Curve.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A sheet with axes as long as the data, three ticks on each, and a legend while there are few curves. */
final class Sheet {

    private static final int LEFT = 90;
    private static final int TOP = 30;
    private static final int BOTTOM = 60;
    private static final int RIGHT = 40;
    private static final int LEGEND = 210;
    private static final int GAP = 12;
    private static final int TICK = 6;
    private static final int MOST_IN_LEGEND = 16;
    private static final int LONGEST_LABEL = 26;
    private static final Color INK = new Color(0x333333);

    private final Graphics2D graphics;
    private final String metric;
    private final List<Curve> curves;
    private final Span steps;
    private final Span values;
    private final int right;

    Sheet(Graphics2D graphics, String metric, List<Curve> curves) {
        this.graphics = graphics;
        this.metric = metric;
        this.curves = curves;
        steps = Span.of(finite().mapToDouble(Point::step));
        values = Span.of(finite().mapToDouble(Point::value));
        right = Chart.WIDTH - (hasLegend() ? LEGEND : RIGHT);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    }

    private Stream<Point> finite() {
        return curves.stream().flatMap(curve -> curve.points().stream()).filter(Point::isFinite);
    }

    private boolean hasLegend() {
        return curves.size() <= MOST_IN_LEGEND;
    }

    void draw() {
        axes();
        for (int i = 0; i < curves.size(); i++) {
            graphics.setColor(colour(i));
            graphics.setStroke(stroke());
            curves.get(i).stretches().forEach(this::line);
            if (hasLegend()) {
                legend(i);
            }
        }
    }

    private void axes() {
        int foot = Chart.HEIGHT - BOTTOM;
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.drawLine(LEFT, foot + GAP, right, foot + GAP);
        graphics.drawLine(LEFT - GAP, TOP, LEFT - GAP, foot);
        FontMetrics font = graphics.getFontMetrics();
        DoubleStream.of(steps.low(), steps.middle(), steps.high()).forEach(step -> {
            String text = Span.text(step);
            int x = (int) x(step);
            graphics.drawLine(x, foot + GAP, x, foot + GAP + TICK);
            graphics.drawString(text, x - font.stringWidth(text) / 2, foot + GAP + TICK + font.getAscent());
        });
        DoubleStream.of(values.low(), values.middle(), values.high()).forEach(value -> {
            String text = Span.text(value);
            int y = (int) y(value);
            graphics.drawLine(LEFT - GAP - TICK, y, LEFT - GAP, y);
            graphics.drawString(text, LEFT - GAP - TICK - 3 - font.stringWidth(text), y + font.getAscent() / 2 - 2);
        });
        graphics.drawString(metric, LEFT - GAP, TOP - GAP);
        graphics.drawString("step", right - font.stringWidth("step"), Chart.HEIGHT - 6);
    }

    private void line(List<Point> stretch) {
        Path2D path = new Path2D.Double();
        Point first = stretch.get(0);
        path.moveTo(x(first.step()), y(first.value()));
        // A point that stands alone is drawn as a dot: a line to itself, with round ends.
        path.lineTo(x(first.step()), y(first.value()));
        stretch.forEach(point -> path.lineTo(x(point.step()), y(point.value())));
        graphics.draw(path);
    }

    private void legend(int i) {
        int y = TOP + 10 + i * 22;
        graphics.drawLine(right + 15, y, right + 35, y);
        graphics.setColor(INK);
        String label = curves.get(i).label();
        String cut = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        Font usual = graphics.getFont();
        graphics.setFont(usual.deriveFont(11f));
        graphics.drawString(cut, right + 41, y + 4);
        graphics.setFont(usual);
    }

    private double x(double step) {
        return LEFT + steps.at(step) * (right - LEFT);
    }

    private double y(double value) {
        int foot = Chart.HEIGHT - BOTTOM;
        return foot - values.at(value) * (foot - TOP);
    }

    private BasicStroke stroke() {
        float width = curves.size() <= 6 ? 2.3f : curves.size() <= MOST_IN_LEGEND ? 1.9f : 1.6f;
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Returns one of as many hues as there are curves, of lightness 0.55 and saturation 0.65. */
    private Color colour(int i) {
        double saturation = 0.65;
        double lightness = 0.55;
        double brightness = lightness + saturation * Math.min(lightness, 1 - lightness);
        double vividness = 2 * (1 - lightness / brightness);
        Color hue = Color.getHSBColor(i / (float) curves.size(), (float) vividness, (float) brightness);
        int alpha = curves.size() <= 6 ? 242 : curves.size() <= MOST_IN_LEGEND ? 217 : 179;
        return new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), alpha);
    }
}
