package io.hyperherd.monitor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which metric is drawn when a trial ends. */
class MetricChoiceTest {

    @Test
    void testBeforeValidationBeforeOthersBeforeTraining() {
        List<String> metrics =
                new ArrayList<>(List.of("train/loss", "lr", "val_acc", "val/loss", "val/main_loss", "test/loss"));

        List<String> chosen = new ArrayList<>();
        while (!metrics.isEmpty()) {
            String next = MetricChoice.of(metrics, Optional.empty()).orElseThrow();
            chosen.add(next);
            metrics.remove(next);
        }

        assertThat(chosen).containsExactly("test/loss", "val/main_loss", "val/loss", "val_acc", "lr", "train/loss");
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(MetricChoice.of(List.of("latest_lr", "val_loss"), Optional.empty()))
                .contains("val_loss");
    }

    @Test
    void theMetricOfTheSweepComesFirstWhereTheTrialHasIt() {
        assertThat(MetricChoice.of(List.of("test/loss", "reward"), Optional.of("reward")))
                .contains("reward");
        assertThat(MetricChoice.of(List.of("test/loss"), Optional.of("reward"))).contains("test/loss");
        assertThat(MetricChoice.of(List.of(), Optional.of("reward"))).isEmpty();
    }
}
