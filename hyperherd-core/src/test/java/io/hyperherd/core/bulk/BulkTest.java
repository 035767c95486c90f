package io.hyperherd.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BulkTest {

    @Property(tries = 50)
    void readsEachItemInItsOrder(@ForAll @IntRange(max = 5000) int count) {
        List<Integer> items = IntStream.range(0, count).boxed().toList();

        assertThat(Bulk.each(items, item -> "file " + item))
                .isEqualTo(items.stream().map(item -> "file " + item).toList());
    }

    @Test
    void readsFewItemsOnTheCallersThread() {
        List<Integer> items = IntStream.range(0, 500).boxed().toList();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        Bulk.each(items, item -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void throwsWhatReadingThrew() {
        List<Integer> items = IntStream.range(0, 5000).boxed().toList();
        IllegalStateException damaged = new IllegalStateException("damaged");

        assertThatThrownBy(() -> Bulk.each(items, item -> {
                    if (item == 4000) {
                        throw damaged;
                    }
                    return item;
                }))
                .isSameAs(damaged);
    }

    @Test
    void readsOnWhenItIsInterruptedAndLeavesTheInterruptToItsCaller() {
        List<Integer> items = IntStream.range(0, 5000).boxed().toList();
        Thread.currentThread().interrupt();

        List<Integer> read = Bulk.each(items, item -> item);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).isEqualTo(items);
    }
}
