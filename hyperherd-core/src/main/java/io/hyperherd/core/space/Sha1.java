package io.hyperherd.core.space;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SHA-1 (FIPS 180-4). The JDK's own is found by way of all its security providers, which takes longer than everything else that a dry run
 * of a small sweep does to its trials.
 */
final class Sha1 {

    private static final int BLOCK = 64;
    private static final int WORDS = 80;
    private static final int LENGTH_BYTES = 8;

    private Sha1() {}

    /** Returns the 20 bytes of the hash of {@code message}. */
    static byte[] digest(byte[] message) {
        int[] hash = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
        ByteBuffer padded = padded(message);
        while (padded.hasRemaining()) {
            absorb(hash, schedule(padded));
        }
        ByteBuffer digest = ByteBuffer.allocate(hash.length * Integer.BYTES);
        for (int word : hash) {
            digest.putInt(word);
        }
        return digest.array();
    }

    /** The message, a one bit, zeros, and the length in bits at the end of a block. */
    private static ByteBuffer padded(byte[] message) {
        int blocks = (message.length + LENGTH_BYTES) / BLOCK + 1;
        byte[] padded = Arrays.copyOf(message, blocks * BLOCK);
        padded[message.length] = (byte) 0x80;
        return ByteBuffer.wrap(padded).putLong(padded.length - LENGTH_BYTES, (long) message.length * Byte.SIZE);
    }

    private static int[] schedule(ByteBuffer block) {
        int[] words = new int[WORDS];
        for (int t = 0; t < BLOCK / Integer.BYTES; t++) {
            words[t] = block.getInt();
        }
        for (int t = BLOCK / Integer.BYTES; t < WORDS; t++) {
            words[t] = Integer.rotateLeft(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1);
        }
        return words;
    }

    private static void absorb(int[] hash, int[] words) {
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];
        for (int t = 0; t < WORDS; t++) {
            int next = Integer.rotateLeft(a, 5) + mixed(t, b, c, d) + e + words[t];
            e = d;
            d = c;
            c = Integer.rotateLeft(b, 30);
            b = a;
            a = next;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
    }

    /** The function of step {@code t} and the constant that goes with it. */
    private static int mixed(int t, int b, int c, int d) {
        if (t < 20) {
            return ((b & c) | (~b & d)) + 0x5a827999;
        }
        if (t < 40) {
            return (b ^ c ^ d) + 0x6ed9eba1;
        }
        if (t < 60) {
            return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
        }
        return (b ^ c ^ d) + 0xca62c1d6;
    }
}
