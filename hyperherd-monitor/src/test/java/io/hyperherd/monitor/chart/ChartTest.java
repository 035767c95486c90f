package io.hyperherd.monitor.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hyperherd.monitor.chart.Curve.Point;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Curves become a picture; a machine without fonts draws none, which tests of pictures pass over. */
class ChartTest {

    @Test
    void aCurveIsDrawnInColourOnWhite() throws IOException {
        BufferedImage image = draw(curve("#0 a", 0.9, 0.5, 0.3));

        assertThat(image.getWidth()).isEqualTo(910);
        assertThat(image.getHeight()).isEqualTo(560);
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(Color.WHITE);
        assertThat(colours(image)).isPositive();
    }

    @Test
    void whatDivergedLeavesAGap() throws IOException {
        BufferedImage image =
                draw(curve("#0 a", 1, Double.POSITIVE_INFINITY, Double.NaN, 2, Double.NEGATIVE_INFINITY, 3));

        assertThat(colours(image)).isPositive();
    }

    @Test
    void extremesAndSinglePointsAreDrawn() throws IOException {
        assertThat(colours(draw(curve("#0 a", -Double.MAX_VALUE, Double.MAX_VALUE))))
                .isPositive();
        assertThat(colours(draw(curve("#0 a", 7)))).isPositive();
    }

    @Test
    void withoutAFiniteValueThereIsNoPicture() {
        assertThat(Chart.png("loss", List.of(curve("#0 a", Double.NaN)))).isEmpty();
        assertThat(Chart.png("loss", List.of())).isEmpty();
    }

    @Test
    void smoothingTakesTheMeanOverThePointsBefore() {
        assertThat(curve("a", 1, 3, 5, 7).smoothed(2).points())
                .containsExactly(new Point(1, 2), new Point(2, 4), new Point(3, 6));
        assertThat(curve("a", 1, 3).smoothed(5)).isEqualTo(curve("a", 1, 3));
    }

    @Test
    void ticksAreWrittenShortly() {
        assertThat(Span.text(0.1)).isEqualTo("0.1");
        assertThat(Span.text(1300)).isEqualTo("1300");
        assertThat(Span.text(1.0e-7)).isEqualTo("1E-7");
        assertThat(Span.text(1.234567e12)).isEqualTo("1.235E+12");
    }

    private static BufferedImage draw(Curve curve) throws IOException {
        assumeTrue(hasFonts(), "this machine has no fonts");
        byte[] png = Chart.png("loss", List.of(curve)).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean hasFonts() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('0');
        } catch (LinkageError | InternalError none) {
            return false;
        }
    }

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .filter(rgb -> (rgb >> 16 & 255) - (rgb & 255) > 60)
                .count();
    }

    private static Curve curve(String label, double... values) {
        return new Curve(
                label,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(i, values[i]))
                        .toList());
    }
}
