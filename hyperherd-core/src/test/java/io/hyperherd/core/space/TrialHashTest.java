package io.hyperherd.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.core.json.JsonReader;
import io.hyperherd.value.Value;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialHashTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"lr\": 0.003} | {} | 95696bb9ba92",
                "{\"lr\": 0.003, \"opt\": \"lion\"} | {} | 59b0184bb8f5",
                "{\"opt\": \"lion\", \"lr\": 0.003} | {} | 59b0184bb8f5",
                "{\"n\": 4} | {} | 2e78713c0894",
                "{\"n\": 4.0} | {} | 49f7b6d71545",
                "{\"n\": true} | {} | 4debde887f67",
                "{\"n\": \"4\"} | {} | 53cd972a6104",
                "{\"n\": null} | {} | ef70b497b580",
                "{\"lr\": 2e-05} | {} | 6c5b9ceb141e",
                "{\"big\": 1e+16} | {} | e4f4e56a824e",
                "{\"s\": 0.30000000000000004} | {} | 5e4735f411b3",
                "{\"name\": \"caf\\u00e9\"} | {} | c06def0ded7e",
                "{\"name\": \"\\ud83d\\udc11\"} | {} | f6628f421419",
                "{\"p\": \"a\\\"b\\\\c/d\\te\\u007f\"} | {} | 828265ba96cf",
                "{\"xs\": [3, 2.0, null, false, \"z\"]} | {} | 5ff3110895f9",
                "{\"lr\": 0.5} | {\"sched.warmup\": 10, \"a\": 1} | 1395daa8088d",
                "{\"d\": {\"b\": 1, \"a\": {\"y\": [], \"x\": {}}}} | {} | ab02dab40061",
                "{\"v\": NaN} | {} | 87f77264885c",
                "{\"v\": -Infinity} | {} | 3d9637ae2ceb",
                "{\"v\": -0.0} | {} | f863d9bb6e59",
                "{\"b\": 1, \"B\": 2, \"_\": 3, \"\\u00e9\": 4, \"+x\": 5} | {} | 63bb3f02cf2e",
            })
    void hashesEveryWorkedExample(String params, String extras, String hash) {
        assertThat(TrialHash.of(map(params), map(extras))).isEqualTo(hash);
    }

    private static Map<String, Value> map(String json) {
        return ((Value.Dict) JsonReader.read(json)).entries();
    }
}
