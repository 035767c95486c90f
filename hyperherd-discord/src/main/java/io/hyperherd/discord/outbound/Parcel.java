package io.hyperherd.discord.outbound;

import io.hyperherd.discord.text.Messages;
import io.hyperherd.monitor.spi.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * One message, within the limits of Discord.
 *
 * @param text at most {@link Messages#LIMIT} characters
 * @param files at most ten, which together are not too large
 */
public record Parcel(String text, List<Attachment> files) {

    /** How large the files of one message may be together. */
    static final int LARGEST = Message.MAX_FILE_SIZE;

    /** How many messages one text becomes at most; a longer one is attached, so that it does not flood the channel. */
    static final int MOST_MESSAGES = 5;

    /** Copies the list. */
    public Parcel {
        files = List.copyOf(files);
    }

    /**
     * Packs a text and files into messages, in order. Files come last, and what is too large for Discord is named instead.
     *
     * @return nothing if there is neither text nor file
     */
    public static List<Parcel> pack(String text, List<Attachment> files) {
        StringBuilder words = new StringBuilder(text);
        List<Attachment> sent = new ArrayList<>();
        for (Attachment file : files) {
            if (file.bytes().length <= LARGEST) {
                sent.add(file);
            } else {
                words.append("\n")
                        .append(file.name())
                        .append(" is left out: it has ")
                        .append(file.bytes().length >> 20)
                        .append(" MiB, and Discord takes ")
                        .append(LARGEST >> 20)
                        .append('.');
            }
        }
        List<String> messages = Messages.split(words.toString());
        if (messages.size() > MOST_MESSAGES) {
            sent.add(0, new Attachment("message.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
            messages = List.of(messages.get(0), "The rest is in the file.");
        }
        return join(messages, groups(sent));
    }

    private static List<Parcel> join(List<String> messages, List<List<Attachment>> groups) {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            boolean last = i == messages.size() - 1;
            parcels.add(new Parcel(messages.get(i), last && !groups.isEmpty() ? groups.get(0) : List.of()));
        }
        int packed = messages.isEmpty() ? 0 : 1;
        groups.stream().skip(packed).forEach(group -> parcels.add(new Parcel("", group)));
        return List.copyOf(parcels);
    }

    private static List<List<Attachment>> groups(List<Attachment> files) {
        List<List<Attachment>> groups = new ArrayList<>();
        int room = 0;
        for (Attachment file : files) {
            boolean fits = !groups.isEmpty()
                    && file.bytes().length <= room
                    && groups.get(groups.size() - 1).size() < Message.MAX_FILE_AMOUNT;
            if (!fits) {
                groups.add(new ArrayList<>());
                room = LARGEST;
            }
            groups.get(groups.size() - 1).add(file);
            room -= file.bytes().length;
        }
        return groups;
    }

    /** Returns the message as the client sends it. */
    public MessageCreateData message() {
        return builder().build();
    }

    /** Returns the message, to which something can be added. */
    public MessageCreateBuilder builder() {
        return new MessageCreateBuilder()
                .setContent(text)
                .setFiles(files.stream()
                        .map(file -> FileUpload.fromData(file.bytes(), file.name()))
                        .toList());
    }
}
