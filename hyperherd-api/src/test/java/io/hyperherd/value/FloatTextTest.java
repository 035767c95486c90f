package io.hyperherd.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0                     | 0          | 0
            -0.0                    | -0         | -0
            3.0                     | 3          | 3
            -2.5                    | -2.5       | -2.5
            0.1                     | 0.1        | 0.1
            0.30000000000000004     | 0.3        | 0.3
            0.3333333333333333      | 0.3333     | 0.3333333333
            0.002                   | 0.002      | 0.002
            0.0001                  | 0.0001     | 0.0001
            1e-05                   | 1e-05      | 1e-05
            2.5e-05                 | 2.5e-05    | 2.5e-05
            0.00012345              | 0.0001234  | 0.00012345
            0.000123456789          | 0.0001235  | 0.000123456789
            98.765                  | 98.77      | 98.765
            1234.5                  | 1234       | 1234.5
            1235.5                  | 1236       | 1235.5
            1.2345                  | 1.234      | 1.2345
            9999.4                  | 9999       | 9999.4
            9999.5                  | 1e+04      | 9999.5
            12345.678               | 1.235e+04  | 12345.678
            100000.0                | 1e+05      | 100000
            250000.0                | 2.5e+05    | 250000
            1000000.0               | 1e+06      | 1000000
            1234567890.0            | 1.235e+09  | 1234567890
            9999999999.0            | 1e+10      | 9999999999
            9999999999.5            | 1e+10      | 1e+10
            12345678901.0           | 1.235e+10  | 1.23456789e+10
            1000000000000000.0      | 1e+15      | 1e+15
            1e+16                   | 1e+16      | 1e+16
            1e+17                   | 1e+17      | 1e+17
            2.5e+16                 | 2.5e+16    | 2.5e+16
            1e+22                   | 1e+22      | 1e+22
            1e+100                  | 1e+100     | 1e+100
            5e-324                  | 4.941e-324 | 4.940656458e-324
            1.7976931348623157e+308 | 1.798e+308 | 1.797693135e+308
            inf                     | inf        | inf
            -inf                    | -inf       | -inf
            nan                     | nan        | nan
            5.623413251903491e-05   | 5.623e-05  | 5.623413252e-05
            0.0031622776601683794   | 0.003162   | 0.00316227766
            """)
    void writesTheShortestTheFourDigitAndTheTenDigitForm(String shortest, String fourDigits, String tenDigits) {
        double value = parse(shortest);

        assertThat(FloatText.shortest(value)).isEqualTo(shortest);
        assertThat(FloatText.significant(value, 4)).isEqualTo(fourDigits);
        assertThat(FloatText.significant(value, 10)).isEqualTo(tenDigits);
    }

    /** Numbers that some runtimes write with too many digits, or whose nearest 16-digit decimal lies across a power of two. */
    @ParameterizedTest
    @CsvSource({
        "5.410487932934154e+18",
        "2e+23",
        "1.3343010795195584e+18",
        "9007199254740992.0",
        "5.684341886080802e-14",
        "9.5367431640625e-07",
        "2.2250738585072014e-308",
        "2.225073858507201e-308",
        "1e-322"
    })
    void findsTheShortestFormOnEveryRuntime(String shortest) {
        assertThat(FloatText.shortest(Double.parseDouble(shortest))).isEqualTo(shortest);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 6, 0.5",
        "123456.5, 6, 123456",
        "123457.5, 6, 123458",
        "999999.5, 6, 1e+06",
        "1.00001, 5, 1",
        "1.00001, 6, 1.00001",
        "250.0, 1, 2e+02"
    })
    void roundsHalfToEvenAtAnyNumberOfDigits(double value, int digits, String text) {
        assertThat(FloatText.significant(value, digits)).isEqualTo(text);
    }

    private static double parse(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }
}
