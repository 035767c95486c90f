package io.hyperherd.model.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ToolNameProperties {

    @Property
    void isOneThatProvidersTake(@ForAll String server, @ForAll @StringLength(max = 200) String tool) {
        assertThat(ToolName.of(server, tool)).matches("[A-Za-z0-9_-]{1,64}").startsWith("mcp__");
    }

    @Example
    void longNamesStayDifferent() {
        String long1 = "a".repeat(80) + "1";
        String long2 = "a".repeat(80) + "2";

        assertThat(ToolName.of("s", long1)).isNotEqualTo(ToolName.of("s", long2));
    }
}
