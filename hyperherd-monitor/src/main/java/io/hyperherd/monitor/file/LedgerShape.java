package io.hyperherd.monitor.file;

import io.hyperherd.monitor.file.Ledger.Bump;
import io.hyperherd.monitor.file.Ledger.Progress;
import io.hyperherd.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ledger as JSON; what is not as it should be counts as not there. */
final class LedgerShape {

    private LedgerShape() {}

    static Value write(Ledger ledger) {
        return Fields.none()
                .with("bumped", object(ledger.bumps(), LedgerShape::bump))
                .with("resubmitted", object(ledger.resubmitted(), LedgerShape::texts))
                .with("handled", object(ledger.handled(), Value::of))
                .with("fingerprints", object(ledger.fingerprints(), Fields::list))
                .with("ended", Fields.list(ledger.ended()))
                .value();
    }

    static Ledger read(Value value) {
        Fields fields = Fields.of(value);
        return new Ledger(
                map(fields.get("bumped"), LedgerShape::bump),
                map(fields.get("resubmitted"), LedgerShape::texts),
                texts(Fields.of(fields.get("handled"))),
                map(fields.get("fingerprints"), LedgerShape::numbers),
                numbers(fields.get("ended")));
    }

    private static <T> Value object(Map<String, T> entries, Function<T, Value> each) {
        Map<String, Value> written = new LinkedHashMap<>();
        entries.forEach((key, entry) -> written.put(key, each.apply(entry)));
        return new Value.Dict(written);
    }

    private static <T> Map<String, T> map(Value value, Function<Value, T> each) {
        Map<String, T> read = new LinkedHashMap<>();
        Fields.of(value).entries().forEach((key, entry) -> read.put(key, each.apply(entry)));
        return read;
    }

    private static Value bump(Bump bump) {
        return Fields.none()
                .with("old", bump.before())
                .with("new", bump.after())
                .with("progress", bump.progress().name().toLowerCase(Locale.ROOT))
                .with("jobs", object(bump.jobs(), Value::of))
                .value();
    }

    private static Bump bump(Value value) {
        Fields fields = Fields.of(value);
        return new Bump(
                fields.text("old").orElse(""),
                fields.text("new").orElse(""),
                fields.text("progress").filter("begun"::equals).isPresent() ? Progress.BEGUN : Progress.DONE,
                texts(Fields.of(fields.get("jobs"))));
    }

    private static Map<String, String> texts(Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.entries().keySet().forEach(key -> fields.text(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    private static Value texts(List<String> texts) {
        return new Value.Seq(texts.stream().<Value>map(Value::of).toList());
    }

    private static List<String> texts(Value value) {
        return items(value)
                .flatMap(item -> item instanceof Value.Text text ? Stream.of(text.value()) : Stream.empty())
                .toList();
    }

    private static Set<Integer> numbers(Value value) {
        Set<Integer> numbers = new LinkedHashSet<>();
        items(value).forEach(item -> {
            if (item instanceof Value.Int number && number.value().bitLength() < Integer.SIZE) {
                numbers.add(number.value().intValue());
            }
        });
        return numbers;
    }

    private static Stream<Value> items(Value value) {
        return value instanceof Value.Seq seq ? seq.items().stream() : Stream.empty();
    }
}
