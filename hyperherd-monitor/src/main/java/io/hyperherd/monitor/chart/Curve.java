package io.hyperherd.monitor.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What one trial streamed of a metric. Immutable.
 *
 * @param label what stands in the legend
 * @param points in the order of their steps; values may be anything but a finite number, where the trial diverged
 */
public record Curve(String label, List<Point> points) {

    /** Copies the list. */
    public Curve {
        points = List.copyOf(points);
    }

    /** A value at a step. */
    public record Point(double step, double value) {

        /** Returns whether it can be drawn. */
        boolean isFinite() {
            return Double.isFinite(step) && Double.isFinite(value);
        }
    }

    /** Returns the means over each point and those before it, so many together; the first ones, which have too few before them, are left out. */
    public Curve smoothed(int window) {
        if (window < 2 || points.size() < window) {
            return this;
        }
        List<Point> means = new ArrayList<>();
        for (int end = window; end <= points.size(); end++) {
            double mean = points.subList(end - window, end).stream()
                    .mapToDouble(Point::value)
                    .average()
                    .orElse(Double.NaN);
            means.add(new Point(points.get(end - 1).step(), mean));
        }
        return new Curve(label, means);
    }

    /** Returns the stretches without a gap; where a value is no finite number the line breaks. */
    List<List<Point>> stretches() {
        List<List<Point>> stretches = new ArrayList<>();
        boolean gap = true;
        for (Point point : points) {
            if (point.isFinite()) {
                if (gap) {
                    stretches.add(new ArrayList<>());
                }
                stretches.get(stretches.size() - 1).add(point);
            }
            gap = !point.isFinite();
        }
        return stretches;
    }
}
