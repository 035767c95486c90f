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
        byte[] padded = padded(message);
        for (int from = 0; from < padded.length; from += BLOCK) {
            absorb(hash, schedule(padded, from));
        }
        ByteBuffer digest = ByteBuffer.allocate(hash.length * Integer.BYTES);
        for (int word : hash) {
            digest.putInt(word);
        }
        return digest.array();
    }

    /** The message, a one bit, zeros, and the length in bits at the end of a block. */
    private static byte[] padded(byte[] message) {
        int blocks = (message.length + LENGTH_BYTES) / BLOCK + 1;
        byte[] padded = Arrays.copyOf(message, blocks * BLOCK);
        padded[message.length] = (byte) 0x80;
        ByteBuffer.wrap(padded).putLong(padded.length - LENGTH_BYTES, (long) message.length * Byte.SIZE);
        return padded;
    }

    private static int[] schedule(byte[] padded, int from) {
        int[] words = new int[WORDS];
        int at = from;
        for (int t = 0; t < BLOCK / Integer.BYTES; t++, at += Integer.BYTES) {
            words[t] = (padded[at] << 24)
                    | ((padded[at + 1] & 0xff) << 16)
                    | ((padded[at + 2] & 0xff) << 8)
                    | (padded[at + 3] & 0xff);
        }
        for (int t = BLOCK / Integer.BYTES; t < WORDS; t++) {
            int mixed = words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16];
            words[t] = (mixed << 1) | (mixed >>> 31);
        }
        return words;
    }

    /** One method without calls: a small sweep is hashed before any of this is compiled. */
    private static void absorb(int[] hash, int[] words) {
        int a = hash[0];
        int b = hash[1];
        int c = hash[2];
        int d = hash[3];
        int e = hash[4];
        for (int t = 0; t < WORDS; t++) {
            int next = ((a << 5) | (a >>> 27)) + e + words[t];
            if (t < 20) {
                next += ((b & c) | (~b & d)) + 0x5a827999;
            } else if (t < 40) {
                next += (b ^ c ^ d) + 0x6ed9eba1;
            } else if (t < 60) {
                next += ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
            } else {
                next += (b ^ c ^ d) + 0xca62c1d6;
            }
            e = d;
            d = c;
            c = (b << 30) | (b >>> 2);
            b = a;
            a = next;
        }
        hash[0] += a;
        hash[1] += b;
        hash[2] += c;
        hash[3] += d;
        hash[4] += e;
    }
}
