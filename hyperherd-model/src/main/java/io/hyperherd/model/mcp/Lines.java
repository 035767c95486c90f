package io.hyperherd.model.mcp;

import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** JSON-RPC, one message a line: requests of ours, their answers, and what a server asks of us. */
final class Lines {

    private static final int LONGEST = 4 << 20;
    private static final String UNKNOWN = "-32601";

    private final OutputStream out;
    private final AtomicLong last = new AtomicLong();
    private final Map<BigInteger, CompletableFuture<Dict>> waiting = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    /** Begins to read {@code in}, on a thread of its own that ends with it. */
    Lines(InputStream in, OutputStream out, String name) {
        this.out = out;
        Thread reader = new Thread(() -> readAll(in), "answers of MCP server " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** Sends a request; its answer comes whole, {@code result} or {@code error}. */
    CompletableFuture<Dict> request(String method, Dict params) {
        BigInteger id = BigInteger.valueOf(last.incrementAndGet());
        CompletableFuture<Dict> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        send(Map.of("id", new Int(id), "method", Value.of(method), "params", params));
        if (isOver) {
            end();
        }
        return answer;
    }

    void tell(String method) {
        send(Map.of("method", Value.of(method)));
    }

    private synchronized void send(Map<String, Value> message) {
        Map<String, Value> whole = new LinkedHashMap<>();
        whole.put("jsonrpc", Value.of("2.0"));
        whole.putAll(message);
        try {
            out.write((JsonStyle.STRICT_LINE.text(new Dict(whole)) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException closed) {
            end();
        }
    }

    private void readAll(InputStream in) {
        try (InputStream bytes = new BufferedInputStream(in)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = bytes.read(); b >= 0 && line.size() < LONGEST; b = bytes.read()) {
                if (b == '\n') {
                    read(line.toByteArray());
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        } catch (IOException closed) {
            // The process has ended.
        } finally {
            end();
        }
    }

    /** Some servers write what is no message; it is theirs to mend, and no reason to lose them. */
    private void read(byte[] line) {
        try {
            if (JsonReader.read(line) instanceof Dict message) {
                take(message.entries(), message);
            }
        } catch (JsonException noMessage) {
            // Not for us.
        }
    }

    private void take(Map<String, Value> fields, Dict message) {
        Value id = fields.getOrDefault("id", Value.NULL);
        if (!fields.containsKey("method")) {
            CompletableFuture<Dict> answer = id instanceof Int number ? waiting.remove(number.value()) : null;
            if (answer != null) {
                answer.complete(message);
            }
        } else if (!Value.NULL.equals(id) && Value.of("ping").equals(fields.get("method"))) {
            send(Map.of("id", id, "result", new Dict(Map.of())));
        } else if (fields.containsKey("id")) {
            Dict error = new Dict(Map.of("code", new Int(new BigInteger(UNKNOWN)), "message", Value.of("not offered")));
            send(Map.of("id", id, "error", error));
        }
    }

    private void end() {
        isOver = true;
        waiting.values().forEach(answer -> answer.completeExceptionally(new McpException("has ended")));
        waiting.clear();
    }
}
