package io.hyperherd.dflib;

import io.hyperherd.Table;
import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;
import io.hyperherd.value.ValueText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dflib.DataFrame;
import org.dflib.Index;
import org.dflib.Series;
import org.jspecify.annotations.Nullable;

/** Makes data frames of tables. Thread-safe. */
@Api(Api.Status.EVOLVING)
public final class DataFrames {

    private DataFrames() {}

    /**
     * Returns a data frame with the columns and rows of {@code table}, such as {@code run.results().table()}. Numbers are Long, BigInteger
     * beyond 64 bits, and Double throughout a column in which one is no integer; text is String, true and false are Boolean, lists and
     * mappings their text. What has no value, or null for it, is null. Where several columns have one name, the later ones have
     * {@code _} behind it.
     */
    public static DataFrame of(Table table) {
        return DataFrame.byColumn(Index.ofDeduplicated(table.columns().toArray(String[]::new)))
                .of(IntStream.range(0, table.columns().size())
                        .mapToObj(at -> series(
                                table.rows().stream().map(row -> row.get(at)).toList()))
                        .toArray(Series[]::new));
    }

    private static Series<?> series(List<Optional<Value>> cells) {
        boolean fractions = cells.stream().flatMap(Optional::stream).anyMatch(Value.Real.class::isInstance);
        List<@Nullable Object> objects = new ArrayList<>();
        cells.forEach(
                cell -> objects.add(cell.map(value -> object(value, fractions)).orElse(null)));
        return Series.ofIterable(objects);
    }

    private static @Nullable Object object(Value value, boolean fractions) {
        if (value instanceof Value.Int integer) {
            return fractions ? (Object) integer.value().doubleValue() : integer(integer.value());
        } else if (value instanceof Value.Real real) {
            return real.value();
        } else if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Null) {
            return null;
        }
        return ValueText.nameToken(value);
    }

    private static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
