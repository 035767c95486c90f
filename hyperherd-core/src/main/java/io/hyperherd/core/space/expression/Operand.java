package io.hyperherd.core.space.expression;

import io.hyperherd.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an expression computes with: the values of a sweep, and the tuples they do not have. */
sealed interface Operand {

    Operand TRUE = new Scalar(Value.of(true));

    Operand FALSE = new Scalar(Value.of(false));

    static Operand of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Operand of(double value) {
        return new Scalar(Value.of(value));
    }

    static Operand of(String value) {
        return new Scalar(Value.of(value));
    }

    /** Anything but a list or tuple; never holds a {@link Value.Seq} itself. */
    record Scalar(Value value) implements Operand {}

    /** A list or a tuple. */
    record Items(Kind kind, List<Operand> items) implements Operand {
        /** Copies {@code items}. */
        public Items {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }

        /** Lists and tuples hold the same things and never equal each other. */
        enum Kind {
            LIST("list"),
            TUPLE("tuple");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            String word() {
                return word;
            }
        }
    }
}
