package io.hyperherd.monitor.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Draws curves as a picture. */
public final class Chart {

    static final int WIDTH = 910;
    static final int HEIGHT = 560;

    private Chart() {}

    /**
     * Returns the picture as PNG; empty when nothing can be drawn: no curve has a finite value, or this Java has no graphics or no fonts,
     * as on many a compute node.
     */
    public static Optional<byte[]> png(String metric, List<Curve> curves) {
        List<Curve> drawn =
                curves.stream().filter(curve -> !curve.stretches().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pen.draw(metric, drawn));
        } catch (IOException | LinkageError | InternalError | RuntimeException noGraphics) {
            // A missing library, a missing font and a missing display are errors of the most various kinds in Java.
            return Optional.empty();
        }
    }

    /** Behind a door of its own, so that Java without graphics fails where the door is opened. */
    private static final class Pen {

        static byte[] draw(String metric, List<Curve> curves) throws IOException {
            // To be said before the first class of graphics is loaded; whoever says otherwise is obeyed.
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            try {
                graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, WIDTH, HEIGHT);
                new Sheet(graphics, metric, curves).draw();
            } finally {
                graphics.dispose();
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("this Java writes no PNG");
            }
            return png.toByteArray();
        }
    }
}
