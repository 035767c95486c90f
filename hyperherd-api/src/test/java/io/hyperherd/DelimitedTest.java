package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedTest {

    @Test
    void leavesOrdinaryCellsAlone() {
        assertThat(Delimited.TABS.line(List.of("0", "w-12", "", "say \"x\", y")))
                .isEqualTo("0\tw-12\t\tsay \"x\", y");
    }

    @Test
    void quotesCellsThatWouldBreakTheRow() {
        assertThat(Delimited.TABS.line(List.of("a\tb", "c\nd"))).isEqualTo("\"a\tb\"\t\"c\nd\"");
        assertThat(Delimited.COMMAS.line(List.of("[1, 2]", "5\" pipe"))).isEqualTo("\"[1, 2]\",\"5\"\" pipe\"");
    }
}
