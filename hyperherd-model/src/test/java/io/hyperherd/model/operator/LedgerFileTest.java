package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hyperherd.HyperHerdException;
import io.hyperherd.model.money.Spent;
import io.hyperherd.model.money.Spent.Amount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTest {

    @TempDir
    private Path workspace;

    private Path file = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createDirectory(workspace.resolve(".hyperherd")).resolve("monitor-model.json");
    }

    @Test
    void beginsWithNothing() {
        assertThat(new LedgerFile(workspace).read()).isEqualTo(Spent.NOTHING);
    }

    @Test
    void readsWhatItWrote() {
        Spent spent = Spent.NOTHING
                .plus(new Amount(3, new BigDecimal("0.1")), LocalDate.parse("2026-11-30"))
                .plus(new Amount(4_000_000_000L, new BigDecimal("0.000002")), LocalDate.parse("2026-12-01"));

        new LedgerFile(workspace).write(spent);

        assertThat(new LedgerFile(workspace).read()).isEqualTo(spent);
        assertThat(spent.ever().dollars()).isEqualByComparingTo("0.100002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"day\": \"2026-12-01\"}",
                "{\"day\": \"tomorrow\", \"today\": {\"tokens\": 1, \"dollars\": \"1\"}, \"ever\": {\"tokens\": 1, \"dollars\": \"1\"}}",
                "{\"day\": \"2026-12-01\", \"today\": {\"tokens\": 1, \"dollars\": \"much\"}, \"ever\": {\"tokens\": 1, \"dollars\": \"1\"}}",
            })
    void whatItCannotReadItDoesNotTakeForNothing(String text) throws IOException {
        Files.writeString(file, text);

        assertThatThrownBy(() -> new LedgerFile(workspace).read())
                .isInstanceOf(HyperHerdException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("delete it");
    }
}
