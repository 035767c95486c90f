package io.hyperherd.discord.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a workspace on its machine, without telling where either is. */
public final class Host {

    private static final int BYTES = 6;

    private Host() {}

    /** Returns the same few digits for the same workspace on the same machine, at every start. */
    public static String session(Path workspace) {
        byte[] both = (name() + "\n" + workspace.toAbsolutePath().normalize()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
