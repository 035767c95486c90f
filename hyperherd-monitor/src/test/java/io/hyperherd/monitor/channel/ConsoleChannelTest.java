package io.hyperherd.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.spi.Attachment;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import io.hyperherd.monitor.spi.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Posts at a terminal. */
class ConsoleChannelTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ConsoleChannel console = new ConsoleChannel(
            new PrintStream(bytes, true, StandardCharsets.UTF_8), Optional.empty(), new SystemClock(), "me");

    private String printed(Post post) {
        console.post(post);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void arePrintedWithTheirSignAndTheNamesOfTheirFiles() {
        Post post = new Post(
                Speaker.WARNING,
                "failed",
                List.of(new Attachment("plot.png", "image/png", new byte[7])),
                OptionalInt.of(3));

        assertThat(printed(post)).isEqualTo("[trial 3] ⚠️ failed\n  (plot.png, 7 bytes)\n");
    }

    @Test
    void showColumnsWithoutFences() {
        assertThat(printed(new Post(Speaker.ANSWER, "Results\n```\na\tb\n1\t2\n```")))
                .isEqualTo("Results\na\tb\n1\t2\n");
    }

    @Test
    void cannotCommandTheTerminal() {
        assertThat(printed(new Post(Speaker.OPERATOR, "loss \u001b[2J\u0007 0.5")))
                .isEqualTo("🐕 loss �[2J� 0.5\n");
    }
}
