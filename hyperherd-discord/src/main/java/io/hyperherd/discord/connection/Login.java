package io.hyperherd.discord.connection;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** Logs a bot in. */
public final class Login {

    /** How long a login may take. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private final String token;
    private final Endpoints endpoints;
    private final Duration deadline;

    /** Prepares a login, which {@link #connect} performs. */
    public Login(String token, Endpoints endpoints, Duration deadline) {
        this.token = token;
        this.endpoints = endpoints;
        this.deadline = deadline;
    }

    /**
     * Logs in, and returns when the guilds are known.
     *
     * @throws ConnectFailure if that fails or takes too long; nothing is left running then
     */
    public JDA connect(List<EventListener> listeners) {
        // Log lines and what models write go into messages: nothing in them may ring at anybody's desk.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        LoginOutcome outcome = new LoginOutcome();
        JDABuilder builder = builder().addEventListeners(outcome);
        listeners.forEach(builder::addEventListeners);
        // The first request is made while building, and may hang like any other.
        CompletableFuture<JDA> built = CompletableFuture.supplyAsync(builder::build, Login::onThread);
        try {
            return built.thenCombine(outcome.ready(), (client, ready) -> client)
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw abandon(built, new ConnectFailure("The login was interrupted.", interrupted));
        } catch (TimeoutException late) {
            throw abandon(built, ConnectFailure.tooSlow(deadline.toSeconds()));
        } catch (ExecutionException failed) {
            throw abandon(built, explain(failed.getCause() == null ? failed : failed.getCause()));
        }
    }

    private JDABuilder builder() {
        JDABuilder builder = JDABuilder.createLight(token, GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
                .setCompression(Compression.NONE)
                // The pool that all share has one thread on a machine with two cores, and whoever blocks it stops
                // answers.
                .setCallbackPool(Executors.newCachedThreadPool(Login::callbackThread), true)
                .setEnableShutdownHook(false);
        endpoints.rest().ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
        endpoints
                .gateway()
                .ifPresent(url -> builder.setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return url;
                    }
                }));
        return builder;
    }

    private static Thread callbackThread(Runnable work) {
        Thread thread = new Thread(work, "discord-callback");
        thread.setDaemon(true);
        return thread;
    }

    private static void onThread(Runnable work) {
        Thread thread = new Thread(work, "discord-login");
        thread.setDaemon(true);
        thread.start();
    }

    /** Leaves nothing running: neither what was started, nor what is still about to start. */
    private static ConnectFailure abandon(CompletableFuture<JDA> built, ConnectFailure why) {
        var unused = built.thenAccept(JDA::shutdownNow);
        return why;
    }

    private static ConnectFailure explain(Throwable failure) {
        if (failure instanceof ConnectFailure known) {
            return known;
        }
        return failure instanceof InvalidTokenException
                ? ConnectFailure.badToken()
                : ConnectFailure.unreachable(failure);
    }
}
