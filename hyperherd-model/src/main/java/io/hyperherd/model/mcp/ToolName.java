package io.hyperherd.model.mcp;

/** What the model calls a tool of a server: {@code mcp__server__tool}, in letters, digits, {@code _} and {@code -} only. */
final class ToolName {

    /** What providers take. */
    private static final int LONGEST = 64;

    private ToolName() {}

    static String of(String server, String tool) {
        String name = ("mcp__" + server + "__" + tool).replaceAll("[^A-Za-z0-9_-]", "_");
        if (name.length() <= LONGEST) {
            return name;
        }
        String end = Integer.toHexString((server + "/" + tool).hashCode());
        return name.substring(0, LONGEST - end.length() - 1) + "_" + end;
    }
}
