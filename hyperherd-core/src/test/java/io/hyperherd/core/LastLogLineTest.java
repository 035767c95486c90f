package io.hyperherd.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LastLogLineTest extends SweepOfThree {

    @Test
    void aLogThatCannotBeReadHasNone() throws IOException {
        sweep().run();
        Path logs = Workspace.of(folder).logDirectory();
        Files.createDirectories(logs.resolve("0.out"));
        Files.writeString(logs.resolve("1.out"), "epoch 1\n");

        assertThat(open().lastLogLine(open().trials().get(0))).isEmpty();
        assertThat(open().lastLogLine(open().trials().get(1))).contains("epoch 1");
    }
}
