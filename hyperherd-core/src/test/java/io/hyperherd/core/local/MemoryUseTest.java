package io.hyperherd.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryUseTest {

    @Test
    void readsResidentMemoryAndItsHighWaterMark() {
        String status = "Name:\tbash\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\nRssAnon:\t 1 kB\n";
        assertThat(MemoryUse.parse(status)).isEqualTo(new MemoryUse(1024 * 1024, 2048 * 1024));
    }

    @Test
    void aZombieHasNone() {
        assertThat(MemoryUse.parse("Name:\tbash\nState:\tZ (zombie)\n")).isEqualTo(MemoryUse.NONE);
    }

    @Test
    void togetherProcessesHoldTheSumButPeaksAreNotAdded() {
        assertThat(new MemoryUse(10, 50).plus(new MemoryUse(20, 30))).isEqualTo(new MemoryUse(30, 50));
        assertThat(new MemoryUse(40, 50).plus(new MemoryUse(20, 30))).isEqualTo(new MemoryUse(60, 60));
    }
}
