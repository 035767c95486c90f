package io.hyperherd.model.operator;

import io.hyperherd.HyperHerdException;
import io.hyperherd.core.json.JsonException;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.workspace.AtomicFile;
import io.hyperherd.model.money.Spent;
import io.hyperherd.model.money.Spent.Amount;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import io.hyperherd.value.Value.Int;
import io.hyperherd.value.Value.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code .hyperherd/monitor-model.json}: what was spent, so that a cap outlives the monitor. Whole at any moment. */
final class LedgerFile {

    private final Path file;

    LedgerFile(Path workspace) {
        this.file = workspace.resolve(".hyperherd").resolve("monitor-model.json");
    }

    /**
     * Returns what it holds; nothing spent when there is none yet.
     *
     * @throws HyperHerdException when it cannot be understood: taking it for nothing would spend everything again
     */
    Spent read() {
        try {
            if (JsonReader.read(Files.readAllBytes(file)) instanceof Dict dict) {
                Map<String, Value> fields = dict.entries();
                return new Spent(
                        amount(fields.get("today")),
                        LocalDate.parse(text(fields.get("day"))),
                        amount(fields.get("ever")));
            }
            throw unreadable("it is no JSON object");
        } catch (NoSuchFileException none) {
            return Spent.NOTHING;
        } catch (IOException | JsonException | DateTimeException | NumberFormatException fault) {
            throw unreadable(String.valueOf(fault.getMessage()));
        }
    }

    private HyperHerdException unreadable(String why) {
        return new HyperHerdException(file + " cannot be read, so nobody knows what the model has cost: " + why
                + "; delete it to count from nothing again");
    }

    private Amount amount(@Nullable Value value) {
        if (value instanceof Dict dict && dict.entries().get("tokens") instanceof Int tokens) {
            return new Amount(
                    tokens.value().longValueExact(),
                    new BigDecimal(text(dict.entries().get("dollars"))));
        }
        throw unreadable("an amount has no tokens");
    }

    private String text(@Nullable Value value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw unreadable("a text is missing");
    }

    /**
     * Replaces it.
     *
     * @throws HyperHerdException when it cannot be written; what was not noted must not be spent on
     */
    void write(Spent spent) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("day", Value.of(spent.day().toString()));
        fields.put("today", value(spent.today()));
        fields.put("ever", value(spent.ever()));
        String text = JsonStyle.WORKSPACE.text(new Dict(fields)) + "\n";
        try {
            AtomicFile.write(file, out -> out.write(text));
        } catch (IOException failed) {
            throw new HyperHerdException(file + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** Dollars as text: as binary numbers, a thousand small sums would add up to another one. */
    private static Dict value(Amount amount) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("tokens", Value.of(amount.tokens()));
        fields.put("dollars", Value.of(amount.dollars().stripTrailingZeros().toPlainString()));
        return new Dict(fields);
    }
}
