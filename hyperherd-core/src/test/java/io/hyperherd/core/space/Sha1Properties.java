package io.hyperherd.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class Sha1Properties {

    @Property
    void isWhatTheJdkComputes(@ForAll @Size(max = 300) byte[] message) throws NoSuchAlgorithmException {
        assertThat(Sha1.digest(message))
                .isEqualTo(MessageDigest.getInstance("SHA-1").digest(message));
    }

    @Example
    void isWhatTheStandardComputes() {
        assertThat(HexFormat.of().formatHex(Sha1.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }
}
