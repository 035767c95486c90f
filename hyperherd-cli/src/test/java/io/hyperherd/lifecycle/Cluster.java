package io.hyperherd.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whether a SLURM answers here. */
final class Cluster {

    private Cluster() {}

    static boolean isUp() throws InterruptedException {
        try {
            Process sinfo = new ProcessBuilder("sinfo", "-h")
                    .redirectOutput(Path.of("/dev/null").toFile())
                    .redirectError(Path.of("/dev/null").toFile())
                    .start();
            return sinfo.waitFor(10, TimeUnit.SECONDS) && sinfo.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
