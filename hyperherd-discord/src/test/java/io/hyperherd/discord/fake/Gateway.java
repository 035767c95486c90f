package io.hyperherd.discord.fake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway half: greets, identifies, resumes, and hands out events with a rising number. */
final class Gateway extends WebSocketServer {

    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;
    private static final int HEARTBEAT_MILLIS = 2000;

    private final World world;
    private final CountDownLatch up = new CountDownLatch(1);
    private final List<DataObject> identifies = new CopyOnWriteArrayList<>();
    private final List<DataObject> resumes = new CopyOnWriteArrayList<>();
    private final List<WebSocket> clients = new CopyOnWriteArrayList<>();
    private volatile Optional<Refusal> refusal = Optional.empty();
    private volatile boolean silent;
    private volatile boolean forgetful;
    private int sequence;

    Gateway(World world) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.world = world;
        setReuseAddr(true);
        setDaemon(true);
        start();
        up.await();
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/";
    }

    List<DataObject> identifies() {
        return List.copyOf(identifies);
    }

    List<DataObject> resumes() {
        return List.copyOf(resumes);
    }

    /** Closes the connection of whoever identifies from now on. */
    void refuse(int code, String reason) {
        refusal = Optional.of(new Refusal(code, reason));
    }

    /** Lets no session be resumed any more. */
    void forget() {
        forgetful = true;
    }

    /** Says nothing any more to whoever identifies. */
    void mute() {
        silent = true;
    }

    /** Cuts the line without a word, as a network does. */
    void drop() {
        clients.forEach(client -> client.closeConnection(1006, "dropped"));
    }

    void askToReconnect() {
        clients.forEach(
                client -> send(client, DataObject.empty().put("op", RECONNECT).put("d", null)));
    }

    /** Tells everybody who is connected. */
    void dispatch(String type, DataObject data) {
        clients.forEach(client -> dispatch(client, type, data));
    }

    private synchronized void dispatch(WebSocket to, String type, DataObject data) {
        sequence++;
        send(
                to,
                DataObject.empty()
                        .put("op", DISPATCH)
                        .put("t", type)
                        .put("s", sequence)
                        .put("d", data));
    }

    @Override
    public void onStart() {
        up.countDown();
    }

    @Override
    public void onOpen(WebSocket to, ClientHandshake handshake) {
        DataObject rhythm = DataObject.empty().put("heartbeat_interval", HEARTBEAT_MILLIS);
        send(to, DataObject.empty().put("op", HELLO).put("d", rhythm));
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        DataObject message = DataObject.fromJson(text);
        switch (message.getInt("op")) {
            case HEARTBEAT -> send(from, DataObject.empty().put("op", HEARTBEAT_ACK));
            case IDENTIFY -> identify(from, message.getObject("d"));
            case RESUME -> resume(from, message.getObject("d"));
            default -> {
                // Presence and the like, which nothing here depends on.
            }
        }
    }

    private void resume(WebSocket from, DataObject data) {
        resumes.add(data);
        if (forgetful) {
            send(from, DataObject.empty().put("op", INVALID_SESSION).put("d", false));
            return;
        }
        dispatch(from, "RESUMED", DataObject.empty());
        clients.add(from);
    }

    private void identify(WebSocket from, DataObject data) {
        identifies.add(data);
        if (silent) {
            return;
        }
        if (refusal.isPresent()) {
            from.close(refusal.get().code(), refusal.get().reason());
            return;
        }
        DataObject unavailable = DataObject.empty().put("id", World.GUILD).put("unavailable", true);
        DataObject ready = DataObject.empty()
                .put("v", 10)
                .put("session_id", "session-" + identifies.size())
                .put("resume_gateway_url", url())
                .put("user", Shapes.user(Person.BOT))
                .put("private_channels", DataArray.empty())
                .put("guilds", DataArray.empty().add(unavailable))
                .put(
                        "application",
                        DataObject.empty().put("id", Person.BOT.id()).put("flags", 0));
        dispatch(from, "READY", ready);
        dispatch(from, "GUILD_CREATE", world.guild());
        clients.add(from);
    }

    private static void send(WebSocket to, DataObject message) {
        if (to.isOpen()) {
            to.send(message.toString());
        }
    }

    @Override
    public void onClose(WebSocket from, int code, String reason, boolean remote) {
        clients.remove(from);
    }

    @Override
    public void onError(WebSocket from, Exception problem) {
        // A line that was cut on purpose ends in an error as well; tests see what it leads to.
    }

    void end() {
        try {
            stop(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Refusal(int code, String reason) {}
}
