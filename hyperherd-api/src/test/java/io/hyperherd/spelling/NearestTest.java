package io.hyperherd.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"statsu,status", "STATUS,status", "rn,run", "sotp,stop"})
    void isTheWordThatFewestSlipsLeadTo(String written, String meant) {
        assertThat(Nearest.of(written, List.of("run", "stop", "status"))).contains(meant);
    }

    @Test
    void isTheFirstOfThoseThatAreEquallyNear() {
        assertThat(Nearest.of("statsu", List.of("status", "stats"))).contains("status");
        assertThat(Nearest.of("statsu", List.of("stats", "status"))).contains("stats");
    }

    @Test
    void isNoneWhereMoreThanAThirdWouldBeSlips() {
        assertThat(Nearest.of("bogus", List.of("run", "stop"))).isEmpty();
        assertThat(Nearest.of("x".repeat(101), List.of("x".repeat(100)))).isEmpty();
    }
}
