package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.local.Slots.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SlotsProperties {

    @Provide
    Arbitrary<List<Load>> jobs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 4))
                .as((cpus, waiting, cap) ->
                        new Load(cpus, 0, waiting, cap == 0 ? OptionalInt.empty() : OptionalInt.of(cap)))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void startingWhatFitsNeverTakesMoreThanThereIsAndNeverStandsStill(
            @ForAll("jobs") List<Load> fresh, @ForAll @IntRange(min = 1, max = 8) int cores) {
        List<Load> jobs = new ArrayList<>(fresh);
        int left = jobs.stream().mapToInt(Load::waiting).sum();
        while (left > 0) {
            OptionalInt next = Slots.next(cores, jobs);
            if (next.isEmpty()) {
                assertThat(jobs).anyMatch(job -> job.running() > 0);
                jobs.replaceAll(job -> new Load(job.cpus(), 0, job.waiting(), job.maxConcurrent()));
                continue;
            }
            Load job = jobs.get(next.getAsInt());
            jobs.set(next.getAsInt(), new Load(job.cpus(), job.running() + 1, job.waiting() - 1, job.maxConcurrent()));
            left--;
            int used = jobs.stream().mapToInt(j -> j.cpus() * j.running()).sum();
            int running = jobs.stream().mapToInt(Load::running).sum();
            assertThat(used <= cores || running == 1).isTrue();
            assertThat(jobs).allMatch(j -> j.running() <= j.maxConcurrent().orElse(Integer.MAX_VALUE));
        }
    }
}
