package io.hyperherd.docs;

import io.hyperherd.testkit.Testbed;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who types along with a page, in a home folder that holds the page's example. {@code $HERD} is the installation,
 * {@code $TESTKIT} the testkit's classes, {@code $CHECKOUT} this repository. What differs from one reader to the next is
 * replaced: the home, job numbers, times, memory.
 */
final class Reader {

    private static final Path HERD = Path.of("target", "herd").toAbsolutePath();
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static final String TESTKIT =
            Testbed.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    private static final Map<String, String> DIFFERENCES = new LinkedHashMap<>();

    static {
        DIFFERENCES.put("(?<=job |\"slurm_job_id\": \")1[0-9]{9}", "4242");
        DIFFERENCES.put("over after [0-9:]+(?=:)", "over after 0:01");
        DIFFERENCES.put("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}[+-][0-9:]{5}", "2026-01-31T09:30:00+00:00");
        DIFFERENCES.put("00:00:[0-9]{2}", "00:00:01");
        DIFFERENCES.put("[0-9]+\\.[0-9]{2}G(?=  +(?:-|[0-9.]+G)  +[0-9.]+G)", "0.01G");
        DIFFERENCES.put("(\"elapsed_seconds\": )[0-9]+", "$11");
        // What jshell says once to whoever never ran it.
        DIFFERENCES.put("(?m)^.* java\\.util\\.prefs\\..*\n.*: Created user preferences directory\\.\n", "");
        DIFFERENCES.put("(\"max_rss_bytes\": )[0-9]+", "$110485760");
    }

    private final Path home;
    private Path folder;

    Reader(Path home) {
        this.home = home;
        this.folder = home;
    }

    /** Types {@code line} and returns what the terminal answers, errors included. */
    String types(String line) {
        try {
            Path where = home.resolve(".where");
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", line + "\npwd > \"$HOME/.where\"")
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true);
            shell.environment().put("HOME", home.toString());
            shell.environment().put("PATH", HERD.resolve("bin") + ":" + System.getenv("PATH"));
            shell.environment().put("HERD", HERD.toString());
            shell.environment().put("TESTKIT", TESTKIT);
            shell.environment().put("CHECKOUT", CHECKOUT.toString());
            Process typed = shell.start();
            String answer = new String(typed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            typed.waitFor();
            folder = Path.of(Files.readString(where).strip());
            return sameForAll(answer);
        } catch (IOException failed) {
            throw new AssertionError(line + " could not run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line + " was interrupted", interrupted);
        }
    }

    private String sameForAll(String answer) {
        String text = answer.replace(home.toString(), "/home/you");
        for (Map.Entry<String, String> difference : DIFFERENCES.entrySet()) {
            text = text.replaceAll(difference.getKey(), difference.getValue());
        }
        return text;
    }
}
