package io.hyperherd.core.packing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskNumbers;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PackerTest {

    private static final Wrapping WRAPPING = new Wrapping(1000, 0);

    private static List<Parcel> parcels(IntStream indices) {
        return indices.mapToObj(index -> new Parcel(index, 300)).toList();
    }

    private static Packing pack(IntStream indices, Limits limits) {
        return Packer.pack(parcels(indices), WRAPPING, limits);
    }

    @Test
    void nothingIsPackedIntoNothing() {
        assertThat(pack(IntStream.empty(), Limits.NONE.withRoom(0)).crates()).isEmpty();
        assertThat(pack(IntStream.empty(), Limits.NONE.withRoom(0)).obstacle()).isEmpty();
    }

    @Test
    void indicesBeyondTheLargestAreNumberedDensely() {
        List<Crate> crates =
                pack(IntStream.range(0, 6), Limits.NONE.withMaxIndex(1)).crates();

        assertThat(crates).extracting(Crate::indices).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5));
        assertThat(crates)
                .extracting(Crate::numbers)
                .containsExactly(TaskNumbers.TRIAL, TaskNumbers.DENSE, TaskNumbers.DENSE);
    }

    /** SLURM takes a list of 4096 bytes; 500 scattered indices of four digits are 2.5 kB, 1000 are 5 kB. */
    @Test
    void aListOfScatteredIndicesIsCutWhereItGrowsTooLong() {
        Limits slurm = new Limits(
                OptionalInt.of(9999),
                OptionalInt.empty(),
                OptionalInt.of(4096),
                OptionalLong.empty(),
                OptionalInt.empty());
        List<Crate> crates =
                pack(IntStream.range(0, 1000).map(i -> 1000 + 2 * i), slurm).crates();

        assertThat(crates).hasSize(2);
        assertThat(crates).allSatisfy(crate -> {
            assertThat(crate.numbers()).isEqualTo(TaskNumbers.TRIAL);
            assertThat(ArraySpec.format(crate.indices())).hasSizeLessThanOrEqualTo(4096);
        });
    }

    @Test
    void aScriptThatWouldBeTooLargeBecomesATable() {
        assertThat(pack(IntStream.range(0, 100), Limits.NONE.withMaxScriptBytes(5000))
                        .crates())
                .singleElement()
                .satisfies(crate -> assertThat(crate.numbers()).isEqualTo(TaskNumbers.DENSE));
        assertThat(pack(IntStream.range(0, 10), Limits.NONE.withMaxScriptBytes(5000))
                        .crates())
                .singleElement()
                .satisfies(crate -> assertThat(crate.numbers()).isEqualTo(TaskNumbers.TRIAL));
    }

    @Test
    void whatThereIsNoRoomForWaits() {
        Packing packing = pack(IntStream.range(0, 5), Limits.NONE.withRoom(3));

        assertThat(packing.crates()).extracting(Crate::indices).containsExactly(List.of(0, 1, 2));
        assertThat(packing.waiting()).containsExactly(3, 4);
        assertThat(packing.obstacle()).contains(Packing.Obstacle.NO_ROOM);
    }

    @Test
    void aClusterWithoutArraysTakesNothing() {
        assertThat(pack(IntStream.range(0, 2), Limits.NONE.withMaxIndex(-1)).obstacle())
                .contains(Packing.Obstacle.NO_ARRAYS);
    }

    @Test
    @Timeout(20)
    void aHundredThousandTrialsTakeAHundredArraysOfADefaultSlurm() {
        Limits slurm = new Limits(
                OptionalInt.of(1000),
                OptionalInt.empty(),
                OptionalInt.of(4096),
                OptionalLong.of(4L << 20),
                OptionalInt.empty());

        Packing packing = pack(IntStream.range(0, 100_000), slurm);

        assertThat(packing.crates()).hasSize(100);
        assertThat(packing.waiting()).isEmpty();
    }

    @Test
    void oneTaskThatIsRefusedTeachesNothing() {
        Crate one = new Crate(List.of(0), TaskNumbers.TRIAL, 1300);

        assertThat(Lesson.of(Cause.LIMIT_REACHED, one, Limits.NONE)).isEmpty();
        assertThat(Lesson.of(Cause.INDEX_TOO_LARGE, one, Limits.NONE)).isEmpty();
        assertThat(Lesson.of(Cause.BAD_PARTITION, new Crate(List.of(0, 1), TaskNumbers.TRIAL, 1600), Limits.NONE))
                .isEmpty();
    }
}
