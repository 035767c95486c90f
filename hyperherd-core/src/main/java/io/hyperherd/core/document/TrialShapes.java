package io.hyperherd.core.document;

import static io.hyperherd.core.shape.Shapes.INTEGER;
import static io.hyperherd.core.shape.Shapes.TEXT_OR_NULL;
import static io.hyperherd.core.shape.Shapes.VALUES;

import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.shape.ObjectShape;
import io.hyperherd.core.shape.Shape;
import io.hyperherd.core.shape.Shapes;
import java.util.List;

/** The parts that documents show of a trial. */
final class TrialShapes {

    static final String TOTALS = "How many trials there are, and how many have each status that occurs.";
    static final String METRICS = "The final metrics in the order logged; empty when none was.";
    static final String LAST_LOG_LINE =
            "The last line that says something, colours included; of a failed trial that of its errors. Null when there is none.";

    static final Shape<TrialStatus> STATUS = Shapes.oneOf(List.of(TrialStatus.values()), TrialStatus::word);

    static final ObjectShape<Trial> NAME = ObjectShape.<Trial>empty()
            .with("index", "The array task number, never given to another trial.", INTEGER, Trial::index)
            .with(
                    "experiment_name",
                    "The trial's name; null in some old records.",
                    TEXT_OR_NULL,
                    Trial::experimentName);

    /** What every list of trials starts its entries with. */
    static final ObjectShape<Trial> IDENTITY = ObjectShape.<Trial>empty()
            .with("index", "The array task number, never given to another trial.", INTEGER, Trial::index)
            .with("status", "Where the trial stands.", STATUS, Trial::status)
            .with("experiment_name", "The trial's name; null in some old records.", TEXT_OR_NULL, Trial::experimentName)
            .with("params", "The parameters by name, in full.", VALUES, Trial::params);

    private TrialShapes() {}
}
