package io.hyperherd.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private record Point(int x, Optional<String> label, OptionalLong weight, Optional<List<String>> tags) {}

    private static final ObjectShape<Point> POINT = ObjectShape.<Point>empty()
            .with("x", "Where it lies.", Shapes.INTEGER, Point::x)
            .withOptional("label", "What it is called.", Shapes.TEXT, Point::label)
            .with("weight", "What it counts.", Shapes.INTEGER_OR_NULL, Point::weight)
            .with("tags", "What it is.", Shapes.orNull(Shapes.list(Shapes.TEXT)), Point::tags);

    private static <T> String written(Shape<T> shape, T value) throws IOException {
        StringBuilder text = new StringBuilder();
        shape.write(value, JsonStyle.STRICT_LINE.writer(text));
        return text.toString();
    }

    @Test
    void writesFieldsInOrder() throws IOException {
        Point point = new Point(1, Optional.of("a"), OptionalLong.of(2), Optional.of(List.of("b", "c")));

        assertThat(written(POINT, point))
                .isEqualTo("{\"x\": 1, \"label\": \"a\", \"weight\": 2, \"tags\": [\"b\", \"c\"]}");
    }

    @Test
    void leavesOutWhatIsOptionalAndWritesNullForWhatIsUnknown() throws IOException {
        Point point = new Point(1, Optional.empty(), OptionalLong.empty(), Optional.empty());

        assertThat(written(POINT, point)).isEqualTo("{\"x\": 1, \"weight\": null, \"tags\": null}");
    }

    @Test
    void describesWhatItWrites() {
        assertThat(POINT.schema()).isEqualTo(JsonReader.read("""
                {
                  "type": "object",
                  "properties": {
                    "x": {"description": "Where it lies.", "type": "integer"},
                    "label": {"description": "What it is called.", "type": "string"},
                    "weight": {"description": "What it counts.", "type": ["integer", "null"]},
                    "tags": {"description": "What it is.", "type": ["array", "null"], "items": {"type": "string"}}
                  },
                  "required": ["x", "weight", "tags"],
                  "additionalProperties": false
                }
                """));
    }

    @Test
    void includesTheFieldsOfAPartInPlace() throws IOException {
        ObjectShape<List<Point>> first = ObjectShape.<List<Point>>empty()
                .with("count", "How many.", Shapes.INTEGER, List::size)
                .with(POINT, points -> points.get(0));
        Point point = new Point(7, Optional.empty(), OptionalLong.empty(), Optional.empty());

        assertThat(written(first, List.of(point)))
                .isEqualTo("{\"count\": 1, \"x\": 7, \"weight\": null, \"tags\": null}");
    }

    @Test
    void emptyTextIsNone() throws IOException {
        assertThat(written(Shapes.TEXT_OR_NULL, Optional.of(""))).isEqualTo("null");
    }

    @Test
    void asksForOneItemOfAListAfterTheOther() throws IOException {
        StringBuilder text = new StringBuilder();
        Iterator<Integer> numbers = IntStream.range(0, 3)
                .peek(i -> assertThat(text.toString()).endsWith(i == 0 ? "[" : Integer.toString(i - 1)))
                .iterator();

        Shape<Iterable<Number>> shape = Shapes.list(Shapes.INTEGER);
        shape.write(
                () -> new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return numbers.hasNext();
                    }

                    @Override
                    public Number next() {
                        return numbers.next();
                    }
                },
                JsonStyle.STRICT_LINE.writer(text));

        assertThat(text).hasToString("[0, 1, 2]");
    }

    @Test
    void aWordOutOfSeveralIsAnEnum() {
        assertThat(Shapes.oneOf(List.of(1, 2), number -> "n" + number).schema().entries())
                .containsEntry("enum", new Value.Seq(List.of(Value.of("n1"), Value.of("n2"))));
    }
}
