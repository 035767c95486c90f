package io.hyperherd.monitor.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Speaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts to a webhook on this machine. */
class WebhookChannelTest {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/secret", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    private WebhookChannel channel() {
        return new WebhookChannel(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/secret"));
    }

    @Test
    void aPostIsOneJsonObjectThatCallsNobody() {
        Delivery delivery = channel().post(new Post(Speaker.WARNING, "trial 3: @channel <!here> & \"more\""));

        assertThat(delivery).isEqualTo(new Delivery.Posted());
        assertThat(bodies)
                .containsExactly(
                        "{\"text\": \"\\u26a0\\ufe0f trial 3: @\\u200bchannel &lt;!here&gt; &amp; \\\"more\\\"\"}");
    }

    @Test
    void aRefusalIsToldWithoutTheAddress() {
        status = 403;

        Delivery delivery = channel().post(new Post(Speaker.ANSWER, "x"));

        assertThat(delivery).isEqualTo(new Delivery.NotPosted("the webhook answered with HTTP status 403"));
    }

    @Test
    void aServerThatIsGoneIsTold() {
        WebhookChannel channel = channel();
        server.stop(0);

        assertThat(channel.post(new Post(Speaker.ANSWER, "x")))
                .isInstanceOfSatisfying(
                        Delivery.NotPosted.class,
                        not -> assertThat(not.why()).contains("not reached").doesNotContain("secret"));
    }
}
