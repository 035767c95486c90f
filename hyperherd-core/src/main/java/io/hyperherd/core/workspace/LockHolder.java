package io.hyperherd.core.workspace;

import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds a lock, as written into the lock file for those who wait.
 *
 * @param command what the holder is doing
 * @param pid its process number
 * @param host the machine it runs on
 * @param since when it took the lock, in whole seconds
 */
record LockHolder(String command, long pid, String host, Instant since) {

    private static final Path KERNEL_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** Returns this process as a holder from now on. */
    static LockHolder thisProcess(String command) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new LockHolder(command, ProcessHandle.current().pid(), thisHost(), now);
    }

    /** Returns the holder that {@code file} names; empty when it does not, as in the moment before a new holder has written. */
    static Optional<LockHolder> readFrom(Path file) {
        try {
            Value value = JsonReader.read(Files.readAllBytes(file));
            return value instanceof Dict dict ? of(dict.entries()) : Optional.empty();
        } catch (IOException | JsonException nobodyNamed) {
            return Optional.empty();
        }
    }

    private static Optional<LockHolder> of(Map<String, Value> entries) {
        if (entries.get("command") instanceof Value.Text command
                && entries.get("pid") instanceof Value.Int pid
                && entries.get("host") instanceof Value.Text host
                && entries.get("since") instanceof Value.Int since) {
            Instant start = Instant.ofEpochSecond(since.value().longValue());
            return Optional.of(new LockHolder(command.value(), pid.value().longValue(), host.value(), start));
        }
        return Optional.empty();
    }

    byte[] toBytes() {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("command", Value.of(command));
        entries.put("pid", Value.of(pid));
        entries.put("host", Value.of(host));
        entries.put("since", Value.of(since.getEpochSecond()));
        return (JsonStyle.STREAM.text(new Dict(entries)) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns whether the holder ran on this machine and is gone. */
    boolean isKnownDead() {
        return host.equals(thisHost()) && ProcessHandle.of(pid).isEmpty();
    }

    /** Returns the holder in words. */
    @Override
    public String toString() {
        return "'" + command + "' (process " + pid + " on " + host + ", since " + since + ")";
    }

    /** The kernel knows without a look-up in the network, which can take seconds. */
    static String thisHost() {
        try {
            return Files.exists(KERNEL_HOST_NAME)
                    ? Files.readString(KERNEL_HOST_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException unnamed) {
            return "unknown host";
        }
    }
}
