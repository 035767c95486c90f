package io.hyperherd.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.Trouble;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way to a provider. The library has one of its own, which drops the header that says when to come back, does not give up an answer
 * that stops half way, and cannot be interrupted. Exceptions have no cause on purpose: the library would unwrap it.
 */
final class Wire implements HttpClient {

    private final Endpoint endpoint;
    private final java.net.http.HttpClient client;

    Wire(Endpoint endpoint, Duration toConnect) {
        this.endpoint = endpoint;
        // Servers in Python take the offer to speak HTTP/2 in clear text for a broken request. A redirect would take
        // the key elsewhere.
        this.client = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(toConnect)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = await(client.sendAsync(translated(request), BodyHandlers.ofByteArray()));
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() / 100 != 2) {
            throw new Complaint(endpoint, response.statusCode(), response.headers(), body).exception();
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> pending) {
        try {
            return pending.get(endpoint.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            pending.cancel(true);
            throw passing("gave no whole answer within " + endpoint.patience().toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelException(
                    new Trouble.Interrupted(), "the question to " + endpoint.shown() + " was given up");
        } catch (ExecutionException failed) {
            throw passing(reason(Optional.ofNullable(failed.getCause()).orElse(failed)));
        }
    }

    private String reason(Throwable cause) {
        if (cause instanceof ConnectException) {
            return "cannot be reached at " + endpoint.base() + "; is it running, and is monitor.model.base_url right?";
        }
        String message =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return "did not answer: " + message;
    }

    private ModelException passing(String what) {
        return new ModelException(new Trouble.Passing(Optional.empty()), endpoint.shown() + " " + what);
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = Optional.ofNullable(request.body()).orElse("");
        return builder.method(request.method().name(), BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are read as a whole");
    }
}
