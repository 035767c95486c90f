package io.hyperherd.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The REST half: keeps every request, lets the script of faults answer first, and knows one token. */
final class Rest implements AutoCloseable {

    private static final String ROOT = "/api/v10/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Faults faults;
    private final Function<Request, Reply> routes;
    private final String token;

    Rest(String token, Faults faults, Function<Request, Reply> routes) throws IOException {
        this.token = token;
        this.faults = faults;
        this.routes = routes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + ROOT;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = read(exchange);
        requests.add(request);
        write(exchange, answer(request));
    }

    private Reply answer(Request request) {
        Optional<Reply> fault = faults.hit(request);
        if (fault.isPresent()) {
            return fault.get();
        }
        // Interactions carry a token of their own in the path.
        boolean open =
                request.path().startsWith("interactions/") || request.path().startsWith("webhooks/");
        if (!open && !request.authorization().equals("Bot " + token)) {
            return Reply.error(401, 0, "401: Unauthorized");
        }
        try {
            return routes.apply(request);
        } catch (RuntimeException mistake) {
            // The client retries what a server fails at; a mistake of the fake must be seen instead.
            return Reply.error(400, 0, "the fake failed at " + request.line() + ": " + mistake);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Form form = Form.read(header(exchange, "Content-Type"), body);
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        String authorization = header(exchange, "Authorization");
        return new Request(exchange.getRequestMethod(), path, authorization, form.json(), form.files());
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        // Without it the client takes a 429 for a ban by what stands before Discord, and blocks every route.
        exchange.getResponseHeaders().add("Via", "1.1 fake");
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
