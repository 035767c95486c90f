package io.hyperherd.discord.connection;

import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;

/** Learns from events how a login ended; the client itself tells only that it did. */
final class LoginOutcome extends ListenerAdapter {

    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public void onReady(ReadyEvent event) {
        ready.complete(null);
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        ready.completeExceptionally(
                code == CloseCode.DISALLOWED_INTENTS
                        ? ConnectFailure.intentsRefused()
                        : code == CloseCode.AUTHENTICATION_FAILED
                                ? ConnectFailure.badToken()
                                : ConnectFailure.closed(event.getCode(), code == null ? "unknown" : code.getMeaning()));
    }
}
