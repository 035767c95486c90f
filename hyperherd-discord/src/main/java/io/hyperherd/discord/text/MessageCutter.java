package io.hyperherd.discord.text;

import java.util.ArrayList;
import java.util.List;

/** One pass over the lines of a text; see {@link Messages#split}. */
final class MessageCutter {

    private static final String CLOSING = "\n" + Fence.TICKS;
    private static final int LONGEST_OPENING = Fence.TICKS.length() + Fence.LONGEST_LANGUAGE + 1;

    private final int limit;
    private final int longestLine;
    private final List<String> messages = new ArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private Fence fence = Fence.NONE;
    /** Whether the message holds nothing yet but a block that was opened again. */
    private boolean fresh = true;

    MessageCutter(int limit) {
        this.limit = limit;
        this.longestLine = limit - LONGEST_OPENING - CLOSING.length();
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    void cut(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!fence.isOpen() && fence.after(lines.get(i)).isOpen()) {
                keepTogether(blockLength(lines, i));
            }
            pieces(lines.get(i)).forEach(this::add);
        }
        finish();
    }

    /** Starts a new message for a block that fits into one, but not into what is left of this one. */
    private void keepTogether(int length) {
        boolean fitsAlone = length <= limit - CLOSING.length();
        if (fitsAlone && message.length() + 1 + length > limit - CLOSING.length()) {
            flush();
        }
    }

    private int blockLength(List<String> lines, int from) {
        Fence state = fence;
        int length = -1;
        for (String line : lines.subList(from, lines.size())) {
            length += 1 + line.length();
            state = state.after(line);
            if (!state.isOpen() || length > limit) {
                break;
            }
        }
        return length;
    }

    private List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (rest.length() > longestLine) {
            int end = Fence.outsideTicks(rest, Messages.wholeCharacters(rest, longestLine));
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private void add(String line) {
        Fence after = fence.after(line);
        int closing = after.isOpen() ? CLOSING.length() : 0;
        if (!message.isEmpty() && message.length() + 1 + line.length() + closing > limit) {
            flush();
        }
        if (fresh && fence.isOpen() && line.strip().equals(Fence.TICKS)) {
            // The block ends where the last message ended: nothing to open again.
            message.setLength(0);
        } else {
            message.append(message.isEmpty() ? "" : "\n").append(line);
            fresh = false;
        }
        fence = after;
    }

    private void flush() {
        finish();
        message.setLength(0);
        message.append(fence.opening());
        fresh = true;
    }

    private void finish() {
        if (!fresh && !message.toString().isBlank()) {
            messages.add(message.toString().stripTrailing() + (fence.isOpen() ? CLOSING : ""));
        }
    }
}
