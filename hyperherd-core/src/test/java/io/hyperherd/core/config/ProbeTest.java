package io.hyperherd.core.config;

import io.hyperherd.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void probe() throws Exception {
        Path dir = Files.createTempDirectory("probe");
        for (String doc : Files.readString(Path.of("/tmp/hh/probe.txt")).split("\n=====\n")) {
            Path f = Files.writeString(dir.resolve("h.yaml"), doc);
            long t = System.nanoTime();
            String out;
            try {
                out = ConfigReader.read(f).toString();
            } catch (ConfigException e) {
                out = e.getMessage();
            }
            System.out.println(doc + "\n>>> " + out.replace(dir.toString(), "") + "   ["
                    + (System.nanoTime() - t) / 1000000 + "ms]\n");
        }
    }
}
