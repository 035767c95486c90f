package io.hyperherd.model.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hyperherd.Monitoring;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Seq;
import io.hyperherd.value.Value.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/** A provider that does what its script says, request by request; past its end its model thinks for itself, and without one it is out of order. */
public final class LoopbackProvider implements AutoCloseable {

    private final Dialect dialect;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Step> mind = request -> Step.fails(418);

    private LoopbackProvider(Monitoring.Provider provider) throws IOException {
        this.dialect = new Dialect(provider);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Returns one that speaks as {@code provider} does. */
    public static LoopbackProvider like(Monitoring.Provider provider) throws IOException {
        return new LoopbackProvider(provider);
    }

    /** Adds to the script. */
    public LoopbackProvider then(Step... steps) {
        script.addAll(List.of(steps));
        return this;
    }

    /** Lets {@code model} answer what the script has no answer for. */
    public LoopbackProvider thinking(Function<Asked, Step> model) {
        mind = model;
        return this;
    }

    /** Returns the base URL, as settings have it. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + dialect.base());
    }

    /** Returns what was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        asked.add(request);
        try (exchange) {
            boolean isRightPath = exchange.getRequestURI().getPath().equals(dialect.path());
            Step step = isRightPath ? script.poll() : Step.fails(404);
            perform(step == null || step instanceof Step.Thinks ? mind.apply(request) : step, exchange);
        }
    }

    private void perform(Step step, HttpExchange exchange) throws IOException {
        if (step instanceof Step.Answers answers) {
            send(exchange, 200, dialect.answer(answers));
        } else if (step instanceof Step.Fails fails) {
            fails.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, fails.status(), dialect.fault(fails.message()));
        } else if (step instanceof Step.Verbatim verbatim) {
            send(exchange, 200, verbatim.body());
        } else if (step instanceof Step.Babbles) {
            send(exchange, 200, "<html>not today</html>");
        } else if (step instanceof Step.Stalls) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        } else {
            hang();
        }
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** A request. */
    public record Asked(String path, Map<String, List<String>> headers, String body) {

        /** Returns its body. */
        public Dict json() {
            return (Dict) JsonReader.read(body);
        }

        /** Returns what the model was told at the beginning of the tick. */
        public String tick() {
            return texts(json())
                    .filter(text -> text.startsWith("# Tick:"))
                    .findFirst()
                    .orElse("");
        }

        private static Stream<String> texts(Value value) {
            if (value instanceof Dict dict) {
                return dict.entries().values().stream().flatMap(Asked::texts);
            }
            if (value instanceof Seq seq) {
                return seq.items().stream().flatMap(Asked::texts);
            }
            return value instanceof Text text ? Stream.of(text.value()) : Stream.empty();
        }
    }
}
