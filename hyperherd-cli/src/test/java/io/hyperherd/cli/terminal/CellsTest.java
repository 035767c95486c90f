package io.hyperherd.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void cutsAtCodePointsAndSaysSo() {
        assertThat(Cells.cut("🐑🐑🐑🐑🐑", 4)).isEqualTo("🐑...");
        assertThat(Cells.cut("exact", 5)).isEqualTo("exact");
    }

    @Test
    void takesAwayColoursAndControls() {
        assertThat(Cells.plain("\u001b[36mepoch 6\u001b[0m\u0007 rmse=0.4\r")).isEqualTo("epoch 6 rmse=0.4");
    }
}
