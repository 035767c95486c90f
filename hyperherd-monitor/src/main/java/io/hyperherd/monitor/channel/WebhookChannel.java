package io.hyperherd.monitor.channel;

import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.monitor.file.Fields;
import io.hyperherd.monitor.spi.Channel;
import io.hyperherd.monitor.spi.ChannelFactory;
import io.hyperherd.monitor.spi.Check;
import io.hyperherd.monitor.spi.Delivery;
import io.hyperherd.monitor.spi.Post;
import io.hyperherd.monitor.spi.Reception;
import io.hyperherd.monitor.spi.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An incoming webhook of Slack, Mattermost, Teams or the like, which takes {@code {"text": …}}. Posts only. Its address is a secret and
 * comes from the environment.
 */
public final class WebhookChannel implements Channel {

    private static final String VARIABLE = "HERD_WEBHOOK_URL";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 3500;

    private final URI address;
    private final HttpClient client;

    WebhookChannel(URI address) {
        this.address = address;
        client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Opens it where the variable is set. */
    public static final class Factory implements ChannelFactory {

        /** Creates the factory. */
        public Factory() {}

        @Override
        public List<Check> preflight(Surroundings surroundings) {
            return surroundings
                    .variable(VARIABLE)
                    .map(text -> address(text).isPresent()
                            ? new Check(Check.Mark.GOOD, "webhook: posts go to the address in " + VARIABLE)
                            : new Check(
                                    Check.Mark.FATAL,
                                    "webhook: " + VARIABLE + " is no http or https address; correct or unset it"))
                    .stream()
                    .toList();
        }

        @Override
        public Optional<Channel> open(Surroundings surroundings) {
            return surroundings.variable(VARIABLE).flatMap(Factory::address).map(WebhookChannel::new);
        }

        private static Optional<URI> address(String text) {
            try {
                URI uri = URI.create(text.strip());
                boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void start(Reception reception) {}

    @Override
    public Delivery post(Post post) {
        String text = post.files().isEmpty()
                ? post.marked()
                : post.marked() + "\n(" + post.files().size() + " file(s): see the workspace)";
        String body = JsonStyle.STRICT_LINE.text(
                Fields.none().with("text", harmless(text)).value());
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? new Delivery.Posted()
                    : new Delivery.NotPosted("the webhook answered with HTTP status " + status);
        } catch (IOException failed) {
            // The message may hold the address, which is a secret.
            return new Delivery.NotPosted(
                    "the webhook was not reached (" + failed.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.NotPosted("interrupted");
        }
    }

    /** Calls nobody: a mention needs an unbroken {@code @} or {@code <!}. */
    private static String harmless(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return cut.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("@(?=\\w)", "@\u200b");
    }

    @Override
    public void close() {}
}
