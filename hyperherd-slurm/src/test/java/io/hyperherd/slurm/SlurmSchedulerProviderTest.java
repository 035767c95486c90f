package io.hyperherd.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.scheduler.SchedulerProvider;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SlurmSchedulerProviderTest {

    @Test
    void isFoundByName() {
        assertThat(ServiceLoader.load(SchedulerProvider.class))
                .filteredOn(provider -> provider.name().equals("slurm"))
                .singleElement()
                .satisfies(provider -> assertThat(provider.preference()).isEqualTo(100))
                .satisfies(provider -> assertThat(
                                provider.create(Path.of("/w/.hyperherd")).name())
                        .isEqualTo("slurm"));
    }
}
