package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How {@link TinyServer} is started: by the Java that runs the test. */
public final class TinyServers {

    private TinyServers() {}

    /** Returns a server that behaves like that. */
    public static McpServer tiny(String name, String behaviour, Map<String, String> env) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new McpServer(
                name,
                java,
                List.of("-XX:TieredStopAtLevel=1", "-cp", classes(), TinyServer.class.getName(), behaviour),
                env);
    }

    private static String classes() {
        try {
            return Path.of(TinyServer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
