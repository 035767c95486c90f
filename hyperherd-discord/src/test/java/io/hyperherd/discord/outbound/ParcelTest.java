package io.hyperherd.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.monitor.spi.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts and files become messages that Discord takes. */
class ParcelTest {

    private static final int MIB = 1 << 20;

    @Test
    void filesComeWithTheLastOfTheMessages() {
        List<Parcel> parcels = Parcel.pack("word ".repeat(600), List.of(file("a.tsv", 3)));

        assertThat(parcels).hasSize(2);
        assertThat(parcels.get(0).files()).isEmpty();
        assertThat(parcels.get(1).files()).extracting(Attachment::name).containsExactly("a.tsv");
    }

    @Test
    void filesNeedNoText() {
        assertThat(Parcel.pack("", List.of(file("a.png", 3)))).singleElement().satisfies(parcel -> {
            assertThat(parcel.text()).isEmpty();
            assertThat(parcel.files()).hasSize(1);
        });
    }

    @Test
    void nothingIsNoMessage() {
        assertThat(Parcel.pack(" ", List.of())).isEmpty();
    }

    @Test
    void aFileThatDiscordDoesNotTakeIsNamed() {
        List<Parcel> parcels = Parcel.pack("results", List.of(file("steps.gz", 11 * MIB), file("a.tsv", 10 * MIB)));

        assertThat(parcels).singleElement().satisfies(parcel -> {
            assertThat(parcel.text()).isEqualTo("results\nsteps.gz is left out: it has 11 MiB, and Discord takes 10.");
            assertThat(parcel.files()).extracting(Attachment::name).containsExactly("a.tsv");
        });
    }

    @Test
    void manyOrLargeFilesBecomeSeveralMessages() {
        List<Attachment> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.add(file(i + ".png", 1));
        }

        assertThat(Parcel.pack("plots", twelve))
                .extracting(parcel -> parcel.files().size())
                .containsExactly(10, 2);
        assertThat(Parcel.pack("", List.of(file("a", 6 * MIB), file("b", 6 * MIB))))
                .extracting(parcel -> parcel.files().size())
                .containsExactly(1, 1);
    }

    @Test
    void aTextThatWouldFloodTheChannelIsAttached() {
        String log = "a line of a log\n".repeat(2000);

        List<Parcel> parcels = Parcel.pack(log, List.of());

        assertThat(parcels).hasSize(2);
        assertThat(parcels.get(1).files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("message.txt");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo(log);
        });
    }

    private static Attachment file(String name, int size) {
        return new Attachment(name, "application/octet-stream", new byte[size]);
    }
}
