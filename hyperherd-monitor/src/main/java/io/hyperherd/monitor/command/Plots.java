package io.hyperherd.monitor.command;

import io.hyperherd.Snapshot;
import io.hyperherd.monitor.chart.Chart;
import io.hyperherd.monitor.chart.Curve;
import io.hyperherd.monitor.chart.MetricChoice;
import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reply;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.tool.Reading;
import io.hyperherd.scheduler.ArraySpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Pictures of what trials stream. */
public final class Plots {

    private final Reading reading;
    private final Snapshot snapshot;

    /** Creates what draws the trials of {@code snapshot}. */
    public Plots(Reading reading, Snapshot snapshot) {
        this.reading = reading;
        this.snapshot = snapshot;
    }

    /** Returns a picture of one trial for its thread: of the wanted metric, or of the one that says most. */
    public Optional<Post> ofTrial(int index, Optional<String> wanted) {
        return MetricChoice.of(reading.metrics(index).keySet(), wanted)
                .flatMap(metric -> Chart.png(metric, curves(metric, List.of(index)))
                        .map(png -> new Post(Speaker.OPERATOR, metric, List.of(picture(png)), OptionalInt.of(index))));
    }

    /** Returns a picture of one metric of these trials, of all without any; or says why there is none. */
    Reply of(String metric, Optional<String> trials, int smooth) {
        if (smooth < 0) {
            throw new IllegalArgumentException("The mean is taken over at least one point, not " + smooth + ".");
        }
        List<Integer> indices = trials.map(ArraySpec::parse)
                .orElseGet(() -> snapshot.trials().stream()
                        .map(trial -> trial.trial().index())
                        .toList());
        List<Curve> curves = curves(metric, indices).stream()
                .map(curve -> curve.smoothed(smooth))
                .toList();
        if (curves.isEmpty()) {
            return Reply.aside("None of these trials streams '" + metric + "'; /metrics lists what there is.");
        }
        String title = smooth > 1 ? metric + " (mean of " + smooth + ")" : metric;
        return Chart.png(title, curves)
                .map(png -> new Reply(
                        Reply.Audience.EVERYBODY, Reply.Form.WORDS, title, List.of(picture(png)), Optional.empty()))
                .orElseGet(() -> Reply.aside(
                        "There is no picture: no value is a finite number, or this Java has no graphics or no fonts."));
    }

    private List<Curve> curves(String metric, List<Integer> indices) {
        return snapshot.trials().stream()
                .map(trial -> trial.trial())
                .filter(trial -> indices.contains(trial.index()))
                .map(trial -> new Curve(
                        "#" + trial.index() + " "
                                + trial.experimentName().orElse("").replace("_", " / "),
                        reading.points(trial.index(), metric)))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
    }

    private static Attachment picture(byte[] png) {
        return new Attachment("plot.png", "image/png", png);
    }
}
