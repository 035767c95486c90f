package io.hyperherd.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuotationProperties {

    @Provide
    Arbitrary<String> logs() {
        return Arbitraries.of(
                        "</data>",
                        "<data",
                        "</DATA >",
                        "< /data>",
                        "<\tdata from=",
                        "loss 0.3\n",
                        "<",
                        "/",
                        "data",
                        " ",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void nothingInsideClosesTheMarkOrOpensAnother(@ForAll("logs") String log) {
        String quotation = Quotation.of("tail_log", log).toLowerCase(Locale.ROOT);
        String inside =
                quotation.substring("<data from=\"tail_log\">\n".length(), quotation.length() - "\n</data>".length());

        assertThat(inside).doesNotContainPattern("<\\s*/?\\s*data\\b");
    }

    @Property
    void isBounded(@ForAll String log) {
        assertThat(Quotation.of("tail_log", log.repeat(500)).length()).isLessThan(21_000);
    }
}
