package io.hyperherd.model.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as small as one can be, and as bad as it is told to be; run as a process of its own. */
final class TinyServer {

    private static final Pattern ID = Pattern.compile("\"id\": ?(\\d+)");
    private static final Pattern METHOD = Pattern.compile("\"method\": ?\"([^\"]+)\"");
    private static final Pattern TOOL = Pattern.compile("\"name\": ?\"([^\"]+)\"");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TinyServer() {}

    /** Serves; the first argument says how it begins. */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "exits" -> {
                System.err.println("no licence for this machine");
                System.exit(3);
            }
            case "hangs" -> {
                while (System.in.read() >= 0) {
                    // It hears everything, and says nothing.
                }
            }
            default -> new TinyServer().serve();
        }
    }

    private void serve() throws IOException {
        out.println("tiny server 1.0, which is no message");
        out.println("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/hello\"}");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                answer(Integer.parseInt(id.group(1)), group(METHOD, line), line);
            }
        }
    }

    private void answer(int id, String method, String line) throws IOException {
        switch (method) {
            case "initialize" ->
                result(
                        id,
                        "{\"protocolVersion\": \"2025-06-18\", \"capabilities\": {\"tools\": {}}, \"serverInfo\": {\"name\": \"tiny\","
                                + " \"version\": \"1\"}}");
            case "tools/list" -> result(id, tools(line));
            case "tools/call" -> call(id, group(TOOL, line), line);
            default -> error(id, "unknown method");
        }
    }

    private static String tools(String line) {
        return line.contains("second page")
                ? "{\"tools\": [{\"name\": \"environment\"}, {\"name\": \"child\"}, {\"name\": \"pid\"}]}"
                : "{\"nextCursor\": \"second page\", \"tools\": [{\"name\": \"get_run\", \"description\": \"Returns a run.\","
                        + " \"inputSchema\": {\"type\": \"object\", \"properties\": {\"run\": {\"$ref\": \"#/$defs/Run\"}}, \"$defs\":"
                        + " {\"Run\": {\"type\": \"integer\"}}}}, {\"name\": \"boom\"}, {\"name\": \"refuse\"}, {\"name\": \"crash\"},"
                        + " {\"name\": \"sleep\"}]}";
    }

    private void call(int id, String tool, String line) throws IOException {
        switch (tool) {
            case "get_run" -> text(id, "run " + line.replaceAll(".*\"run\": ?(\\d+).*", "$1"), false);
            case "boom" -> text(id, "it went wrong", true);
            case "refuse" -> error(id, "these arguments do not do");
            case "crash" -> {
                System.err.println("out of luck");
                System.exit(4);
            }
            case "sleep" -> {}
            case "environment" ->
                text(
                        id,
                        System.getenv("GIVEN") + " "
                                + new TreeSet<>(System.getenv().keySet()),
                        false);
            case "pid" -> text(id, Long.toString(ProcessHandle.current().pid()), false);
            case "child" ->
                text(
                        id,
                        Long.toString(
                                new ProcessBuilder("sleep", "1000").start().pid()),
                        false);
            default -> error(id, "unknown tool");
        }
    }

    private void text(int id, String text, boolean isError) {
        result(id, "{\"content\": [{\"type\": \"text\", \"text\": \"" + text + "\"}], \"isError\": " + isError + "}");
    }

    private void result(int id, String result) {
        out.println("{\"jsonrpc\": \"2.0\", \"id\": " + id + ", \"result\": " + result + "}");
    }

    private void error(int id, String message) {
        out.println("{\"jsonrpc\": \"2.0\", \"id\": " + id + ", \"error\": {\"code\": -32602, \"message\": \"" + message
                + "\"}}");
    }

    private static String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}
