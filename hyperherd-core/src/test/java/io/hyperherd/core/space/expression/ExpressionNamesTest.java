package io.hyperherd.core.space.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionNamesTest {

    @ParameterizedTest
    @CsvSource({"lr,lr", "+lr,lr", "++lr,lr", "~lr,lr", "+~a,a", "~+a,+a", "a+,a+", "+,''"})
    void dropsLeadingPlusesThenLeadingTildes(String parameter, String name) {
        assertThat(ExpressionNames.strip(parameter)).isEqualTo(name);
    }
}
