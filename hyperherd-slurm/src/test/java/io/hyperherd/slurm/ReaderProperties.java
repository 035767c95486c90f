package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.TaskId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever SLURM's programs print, reading it does not fail. */
class ReaderProperties {

    private static final int TRIES = 10_000;

    /** Scraps of real rows in any order, and plain noise. */
    @Provide
    Arbitrary<String> output() {
        Arbitrary<String> scrap = Arbitraries.of(
                "1",
                "16",
                "_",
                "[",
                "]",
                "...",
                "-",
                ":",
                ",",
                "%",
                "|",
                "\n",
                " ",
                "+",
                ".batch",
                ".extern",
                "PD",
                "R",
                "CANCELLED by 0",
                "COMPLETED",
                "00:00:04",
                "7868K",
                "100Mn",
                "0:53",
                "=",
                "MaxArraySize",
                "\r",
                "ü",
                "\0");
        return Arbitraries.oneOf(
                scrap.list().ofMaxSize(40).map(scraps -> String.join("", scraps)),
                Arbitraries.strings().ofMaxLength(200));
    }

    @Property(tries = TRIES)
    void listingsAreReadWhateverTheyHold(@ForAll("output") String output) {
        assertThat(SqueueOutput.read(output)).isNotNull();
        assertThat(SacctOutput.read(output)).isNotNull();
    }

    @Property(tries = TRIES)
    void answersAreReadWhateverTheyHold(@ForAll("output") String output) {
        TaskId task = new TaskId(new JobId("1"), 1);
        assertThat(ClusterLimits.of(ClusterConfig.read(output))).isNotNull();
        assertThat(SbatchOutput.read(new Outcome.Exited(1, output, output), new Submitted(1, 0, 1, Limits.NONE)))
                .isNotNull();
        assertThat(ScancelOutput.read(List.of(task), new Outcome.Exited(1, output, output)))
                .containsOnlyKeys(task);
    }

    @Property(tries = TRIES)
    void figuresAreReadWhateverTheyHold(@ForAll("output") String output) {
        assertThat(Figures.time(output)).isNotNull();
        assertThat(Figures.used(output)).isNotNull();
        assertThat(SlurmState.of(output)).isNotNull();
    }

    @Property(tries = TRIES)
    void everyLineIsARowOrTold(@ForAll("output") String line) {
        Listing listing = SqueueOutput.read(line);
        boolean garbage = line.lines()
                .filter(l -> !l.isBlank())
                .anyMatch(l -> JobColumn.read(l.strip().split("\\s+", 2)[0], JobId::new) instanceof JobColumn.Garbage);
        assertThat(listing.trouble().isPresent() || !garbage).isTrue();
    }
}
