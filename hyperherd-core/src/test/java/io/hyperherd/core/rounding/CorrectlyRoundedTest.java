package io.hyperherd.core.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectlyRoundedTest {

    @Test
    void takesEveryDecadeToItsExponentAndBack() {
        IntStream.rangeClosed(-307, 308).forEach(exponent -> {
            double decade = Double.parseDouble("1e" + exponent);

            assertThat(CorrectlyRounded.log10(decade)).isEqualTo(exponent);
            assertThat(CorrectlyRounded.pow10(exponent)).isEqualTo(decade);
        });
    }

    /** Expected values computed with 60 digits and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "2e-05, -4.698970004336019",
        "0.03, -1.5228787452803376",
        "3.0, 0.47712125471966244",
        "7.0, 0.8450980400142568",
        "1024.0, 3.010299956639812",
        "0.9999999999999999, -4.821637332766436e-17",
        "1.0000000000000002, 9.64327466553287e-17",
        "5e-324, -323.3062153431158",
        "1.7976931348623157e+308, 308.25471555991675",
        "3.141681643827022, 0.4971621745505052",
        "2173805.1647662846, 6.3372206162641795",
        "643.528034736575, 2.808567471312182",
        "62.27668759150503, 1.7943255050041753",
        "111851.19239938672, 5.048640618291509"
    })
    void roundsLogarithmsOnce(double x, double logarithm) {
        assertThat(CorrectlyRounded.log10(x)).isEqualTo(logarithm);
    }

    /** Expected values computed with 60 digits and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "-4.7, 1.9952623149688786e-05",
        "-3.25, 0.0005623413251903491",
        "0.1, 1.2589254117941673",
        "0.30103, 2.0000000199681045",
        "1e-17, 1.0",
        "-0.5, 0.31622776601683794",
        "2.9999999999999996, 999.999999999999",
        "308.2, 1.584893192461072e+308",
        "-322.5, 3e-323",
        "-2.4307472733336972, 0.003708964928086544",
        "-1.2890150153589746, 0.05140258792715883",
        "-6.315582544065807, 4.8352335482943e-07",
        "1.0400725497580243, 10.966613803095115",
        "-1.4263656011934565, 0.037465747235574234"
    })
    void roundsPowersOnce(double exponent, double power) {
        assertThat(CorrectlyRounded.pow10(exponent)).isEqualTo(power);
    }

    /** Expected values computed with 80 digits and rounded once. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 2.5, 0.1767766952966369",
        "2.8099999999999996, -5.25, 0.004408509900940068",
        "7.39, 2.5, 148.46056054309472",
        "3.51, 0.2, 1.2854684539236574",
        "4.0, 2.75, 45.254833995939045",
        "7.9799999999999995, 3.75, 2412.7417681795855",
        "81.0, 8.5, 1.6677181699666568e+16",
        "1.0000000000000002, 1e+17, 4398196873.9457445",
        "0.001, 0.1, 0.5011872336272722",
        "1e-300, 1.05, 1e-315",
        "1e+300, -1.07, 1e-321"
    })
    void roundsPowersOfAnyBaseOnce(double base, double exponent, double power) {
        assertThat(CorrectlyRounded.pow(base, exponent)).isEqualTo(power);
    }
}
