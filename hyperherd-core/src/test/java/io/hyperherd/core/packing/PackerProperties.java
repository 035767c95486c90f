package io.hyperherd.core.packing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.ArraySpec;
import io.hyperherd.scheduler.Limits;
import io.hyperherd.scheduler.SubmitOutcome.Cause;
import io.hyperherd.scheduler.TaskNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every choice of trials and every cluster that takes arrays. */
class PackerProperties {

    private static final Wrapping WRAPPING = new Wrapping(100, 3);

    @Provide
    Arbitrary<List<Parcel>> parcels() {
        Arbitrary<Long> bytes = Arbitraries.longs().between(1, 300);
        return Arbitraries.integers()
                .between(0, 300)
                .set()
                .ofMaxSize(120)
                .flatMap(indices -> bytes.list().ofSize(indices.size()).map(sizes -> {
                    List<Integer> sorted = indices.stream().sorted().toList();
                    return IntStream.range(0, sorted.size())
                            .mapToObj(i -> new Parcel(sorted.get(i), sizes.get(i)))
                            .toList();
                }));
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Combinators.combine(count(0, 320), count(1, 130), count(9, 200), count(150, 20_000), count(0, 130))
                .as((index, tasks, spec, bytes, room) -> new Limits(
                        index,
                        tasks,
                        spec,
                        bytes.isPresent() ? OptionalLong.of(bytes.getAsInt()) : OptionalLong.empty(),
                        room));
    }

    private static Arbitrary<OptionalInt> count(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .injectNull(0.3)
                .map(n -> n == null ? OptionalInt.empty() : OptionalInt.of(n));
    }

    @Property
    void everyTrialIsInOneJobOrWaits(@ForAll("parcels") List<Parcel> parcels, @ForAll("limits") Limits limits) {
        Packing packing = Packer.pack(parcels, WRAPPING, limits);

        List<Integer> all = new ArrayList<>();
        packing.crates().forEach(crate -> all.addAll(crate.indices()));
        all.addAll(packing.waiting());
        assertThat(all).isEqualTo(parcels.stream().map(Parcel::index).toList());
        assertThat(packing.obstacle().isPresent()).isEqualTo(!packing.waiting().isEmpty());
    }

    @Property
    void noJobBreaksALimit(@ForAll("parcels") List<Parcel> parcels, @ForAll("limits") Limits limits) {
        Packing packing = Packer.pack(parcels, WRAPPING, limits);

        int tasks = 0;
        for (Crate crate : packing.crates()) {
            tasks += crate.indices().size();
            assertThat(fits(crate, parcels, limits)).as("%s", crate).isTrue();
        }
        assertThat(tasks).isLessThanOrEqualTo(limits.room().orElse(Integer.MAX_VALUE));
    }

    private static boolean fits(Crate crate, List<Parcel> parcels, Limits limits) {
        boolean byTrial = crate.numbers() == TaskNumbers.TRIAL;
        List<Integer> numbers = byTrial
                ? crate.indices()
                : IntStream.range(0, crate.indices().size()).boxed().toList();
        String spec = ArraySpec.format(numbers);
        long script = WRAPPING.scriptBytes()
                + (byTrial ? spec.length() : 0)
                + parcels.stream()
                        .filter(parcel -> byTrial && crate.indices().contains(parcel.index()))
                        .mapToLong(Parcel::bytes)
                        .sum();
        assertThat(crate.largestNumber()).isEqualTo(numbers.get(numbers.size() - 1));
        assertThat(crate.scriptBytes()).isEqualTo(script);
        return crate.largestNumber() <= limits.maxIndex().orElse(Integer.MAX_VALUE)
                && crate.indices().size() <= limits.maxTasks().orElse(Integer.MAX_VALUE)
                && spec.length() + WRAPPING.specLength()
                        <= limits.maxSpecLength().orElse(Integer.MAX_VALUE)
                && script <= limits.maxScriptBytes().orElse(Long.MAX_VALUE);
    }

    @Property
    void jobsAreFewAsEachIsFilledBeforeTheNextIsBegun(
            @ForAll("parcels") List<Parcel> parcels, @ForAll("limits") Limits limits) {
        List<Crate> crates = Packer.pack(parcels, WRAPPING, limits).crates();

        for (int i = 1; i < crates.size(); i++) {
            Crate before = crates.get(i - 1);
            List<Integer> more = new ArrayList<>(before.indices());
            more.add(crates.get(i).indices().get(0));
            Crate larger = new Crate(more, before.numbers(), before.scriptBytes());
            String spec = ArraySpec.format(
                    before.numbers() == TaskNumbers.TRIAL
                            ? more
                            : IntStream.range(0, more.size()).boxed().toList());
            assertThat(larger.largestNumber() > limits.maxIndex().orElse(Integer.MAX_VALUE)
                            || more.size() > limits.maxTasks().orElse(Integer.MAX_VALUE)
                            || more.size() - 1 > limits.maxIndex().orElse(Integer.MAX_VALUE)
                            || spec.length() + WRAPPING.specLength()
                                    > limits.maxSpecLength().orElse(Integer.MAX_VALUE)
                            || limits.maxScriptBytes().isPresent())
                    .as("%s could take the next", before)
                    .isTrue();
        }
    }

    @Property
    void whatFitsByTrialIsOneJobNumberedByTrial(@ForAll("parcels") List<Parcel> parcels) {
        Packing packing = Packer.pack(parcels, WRAPPING, Limits.NONE);

        assertThat(packing.crates()).hasSize(parcels.isEmpty() ? 0 : 1);
        assertThat(packing.crates())
                .allSatisfy(crate -> assertThat(crate.numbers()).isEqualTo(TaskNumbers.TRIAL));
    }

    @Property
    void aLessonMakesTheNextJobSmaller(
            @ForAll("parcels") List<Parcel> parcels, @ForAll("limits") Limits limits, @ForAll Cause cause) {
        Optional<Crate> refused =
                Packer.pack(parcels, WRAPPING, limits).crates().stream().findFirst();
        Optional<Limits> lesson = refused.flatMap(crate -> Lesson.of(cause, crate, limits));
        if (lesson.isEmpty()) {
            return;
        }
        Crate next = Packer.pack(parcels, WRAPPING, lesson.get()).crates().get(0);

        assertThat(next).isNotEqualTo(refused.get());
        assertThat(next.largestNumber() < refused.get().largestNumber()
                        || next.indices().size() < refused.get().indices().size()
                        || next.scriptBytes() < refused.get().scriptBytes())
                .isTrue();
    }
}
