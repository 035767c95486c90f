package io.hyperherd.core.space;

import io.hyperherd.value.Value;
import java.util.List;

/** A dimension of a grid: a parameter and the values it takes there. */
record Axis(String parameter, List<Value> values) {

    Axis {
        values = List.copyOf(values);
    }
}
