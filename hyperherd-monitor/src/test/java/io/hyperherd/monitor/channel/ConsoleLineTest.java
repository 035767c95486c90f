package io.hyperherd.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.command.CommandList;
import io.hyperherd.monitor.spi.Caller;
import io.hyperherd.monitor.spi.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a typed line is. */
class ConsoleLineTest {

    private static final Caller ME = new Caller(Caller.CONSOLE, "me", "me", Set.of());

    private static Optional<Request> read(String line) {
        return ConsoleLine.request(line, ME, CommandList.ALL);
    }

    @Test
    void aCommandWithOrWithoutASlash() {
        assertThat(read("run 3")).contains(new Request(ME, "run", Map.of("index", "3")));
        assertThat(read("/prune 3 far too slow"))
                .contains(new Request(ME, "prune", Map.of("index", "3", "reason", "far too slow")));
        assertThat(read("status")).contains(new Request(ME, "status", Map.of()));
    }

    @Test
    void orAMessageWhereItsWordsFitNoCommand() {
        assertThat(read("run the failed ones again")).isEmpty();
        assertThat(read("status of trial 3?")).isEmpty();
        assertThat(read("please halt")).isEmpty();
    }
}
