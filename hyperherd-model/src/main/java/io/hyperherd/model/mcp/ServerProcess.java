package io.hyperherd.model.mcp;

import io.hyperherd.McpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a server, and those that it starts. None of them outlives this program. */
final class ServerProcess implements AutoCloseable {

    private static final long SECONDS_TO_END = 2;
    private static final int KEPT_COMPLAINT = 4096;

    private final Process process;
    private final Thread hook;
    private final StringBuilder complaint = new StringBuilder();

    private ServerProcess(Process process, String name) {
        this.process = process;
        this.hook = new Thread(this::kill, "end of MCP server " + name);
    }

    static ServerProcess start(McpServer server, Map<String, String> ours) {
        List<String> command = Stream.concat(Stream.of(server.command()), server.args().stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(ServerEnvironment.of(server, ours));
        try {
            ServerProcess started = new ServerProcess(builder.start(), server.name());
            started.watch(server.name());
            return started;
        } catch (IOException failed) {
            throw new McpException("cannot be started: " + failed.getMessage());
        }
    }

    private void watch(String name) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            kill();
            throw new McpException("is not started, as this program is ending");
        }
        Thread reader = new Thread(this::readComplaints, "complaints of MCP server " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** A server that may not write its complaints would stop. */
    private void readComplaints() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] bytes = new byte[KEPT_COMPLAINT];
            for (int n = errors.read(bytes); n >= 0; n = errors.read(bytes)) {
                keep(new String(bytes, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // It has ended, and has no more to say.
        }
    }

    private void keep(String more) {
        synchronized (complaint) {
            complaint.append(more);
            complaint.delete(0, Math.max(0, complaint.length() - KEPT_COMPLAINT));
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the last line that it complained with; empty when there is none. */
    String lastComplaint() {
        synchronized (complaint) {
            return complaint
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce("", (before, line) -> line.strip());
        }
    }

    /** Ends it as the protocol has it, by the end of its input, and by force where that is not enough. */
    @Override
    public void close() {
        // Asked for before it ends: nobody finds the children of a process that is gone.
        List<ProcessHandle> children = process.descendants().toList();
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
        if (!endsInTime()) {
            kill();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is at work, and finds nothing left.
        }
    }

    private boolean endsInTime() {
        try {
            CompletableFuture<Process> end = process.onExit();
            end.get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
