package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTableTest {

    private static ProcessStat process(long pid, long parent, long session) {
        return new ProcessStat(new ProcessId(pid, pid * 10), parent, session, 'S');
    }

    private final ProcessTable table = new ProcessTable(List.of(
            process(1, 0, 1),
            process(100, 1, 100),
            process(101, 100, 100),
            process(102, 1, 100),
            process(103, 101, 103),
            process(104, 103, 103),
            process(200, 1, 200),
            process(201, 200, 200)));

    @Test
    void aFamilyIsTheSessionAndAllDescendantsAlsoThoseThatLeftTheSession() {
        assertThat(table.family(new ProcessId(100, 1000)))
                .extracting(ProcessId::pid)
                .containsExactlyInAnyOrder(100L, 101L, 102L, 103L, 104L);
    }

    @Test
    void aLeaderThatIsGoneHasNoFamilyThoughItsNumberWasGivenOutAgain() {
        assertThat(table.family(new ProcessId(100, 999))).isEmpty();
        assertThat(table.family(new ProcessId(300, 3000))).isEmpty();
    }

    @Test
    void aTableThatWasReadWhileProcessesChangedMayHoldACircle() {
        ProcessTable circle = new ProcessTable(List.of(process(5, 6, 5), process(6, 5, 6), process(7, 1, 7)));
        assertThat(circle.family(new ProcessId(7, 70)))
                .extracting(ProcessId::pid)
                .containsExactly(7L);
    }
}
