package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server finds in its environment: what programs need to run at all, and what its entry in the YAML names. The rest stays with the
 * monitor, where keys and tokens are.
 */
final class ServerEnvironment {

    private static final Set<String> PLAIN = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "TERM",
            "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_RUNTIME_DIR",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    private ServerEnvironment() {}

    /** Returns the environment of {@code server}; a variable that is not set comes to nothing. */
    static Map<String, String> of(McpServer server, Map<String, String> ours) {
        Map<String, String> theirs = new LinkedHashMap<>();
        ours.forEach((name, value) -> {
            if (PLAIN.contains(name) || name.startsWith("LC_")) {
                theirs.put(name, value);
            }
        });
        server.env().forEach((name, value) -> theirs.put(name, expanded(value, ours)));
        return theirs;
    }

    private static String expanded(String value, Map<String, String> ours) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(ours.getOrDefault(found.group(1), "")));
    }
}
