package io.hyperherd.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands our {@link Wire} to the library, whose own times count for nothing: the endpoint has the one that holds. */
final class WireBuilder implements HttpClientBuilder {

    /** Without a listener there, a machine answers at once or never. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(15);

    private final Endpoint endpoint;

    WireBuilder(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Duration connectTimeout() {
        return TO_CONNECT;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return endpoint.patience();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new Wire(endpoint, TO_CONNECT);
    }
}
