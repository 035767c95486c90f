package io.hyperherd.core.config.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.reader.StreamReader;

/** The bytes of a file as text. */
final class YamlText {

    private YamlText() {}

    /** Returns {@code bytes} as text without byte-order mark: UTF-16 if a mark says so, otherwise UTF-8. */
    static String decode(byte[] bytes) throws YamlException {
        String text = decode(bytes, charset(bytes));
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        requirePrintable(content);
        return content;
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static String decode(byte[] bytes, Charset charset) throws YamlException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new YamlException(
                    endOf(text.toString()), "this is not valid " + charset.name() + "; save the file as UTF-8");
        }
        return text.toString();
    }

    private static void requirePrintable(String text) throws YamlException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                throw new YamlException(
                        endOf(text.substring(0, i)),
                        "the character " + Shown.codePoint(character)
                                + " is not allowed in YAML; remove it, or write it as an escape in double quotes");
            }
        }
    }

    private static Position endOf(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, text.codePointCount(start, text.length()) + 1);
    }
}
