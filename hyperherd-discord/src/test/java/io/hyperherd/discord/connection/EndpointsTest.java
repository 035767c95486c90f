package io.hyperherd.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where Discord is can be said by variables. */
class EndpointsTest {

    @Test
    void itIsWhereEverybodyFindsItUnlessToldOtherwise() {
        assertThat(read(Map.of())).isEqualTo(Endpoints.DISCORD);
        assertThat(read(Map.of(Endpoints.REST_VARIABLE, " "))).isEqualTo(Endpoints.DISCORD);
    }

    @Test
    void aBaseUrlEndsWithASlash() {
        assertThat(read(Map.of(Endpoints.REST_VARIABLE, "http://h/api/v10")).rest())
                .contains("http://h/api/v10/");
    }

    private static Endpoints read(Map<String, String> variables) {
        return Endpoints.from(name -> Optional.ofNullable(variables.get(name)));
    }
}
