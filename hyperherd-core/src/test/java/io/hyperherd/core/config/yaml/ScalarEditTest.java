package io.hyperherd.core.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One value of a file changes, and no other byte. */
class ScalarEditTest {

    private static final List<String> MEM = List.of("slurm", "mem");

    private static String edited(String text, List<String> keys, String value) throws YamlException {
        return new String(
                ScalarEdit.replace(text.getBytes(StandardCharsets.UTF_8), keys, value), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slurm: {time: '1', mem: 8G, partition: p}   # both\n",
                "# ünïcode 🐕 in front\r\nslurm:\r\n    x: 1\r\n    mem:   8G   # was 4G\r\nname: \"ä\"",
                "\uFEFFname: x\nslurm:\n  mem: 8G",
                "a: [1, {mem: 7G}]\nslurm:\n  extra_args: [\"--mem 7G\"]\n\n  mem: \"8G\"\n",
                "slurm:\n  mem: '8G'  \n",
                "anchors: &m {mem: 9G}\nslurm: &s\n  mem: 8G\nx-again: *s\n"
            })
    void commentsQuotesAndLayoutStay(String text) throws YamlException {
        assertThat(edited(text, MEM, "12G")).isEqualTo(text.replace("8G", "12G"));
    }

    @Test
    void whatWouldNotBeTextIsQuoted() throws YamlException {
        assertThat(edited("slurm: {time: 1-00:00:00}\n", List.of("slurm", "time"), "12:00:00"))
                .isEqualTo("slurm: {time: \"12:00:00\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slurm: {time: '1'}\n",
                "m: &m 8G\nslurm: {mem: *m}\n",
                "base: &b {mem: 8G}\nslurm: {<<: *b}\n",
                "slurm:\n  mem: >-\n    8G\n",
                "slurm: {mem: !!str 8G}\n",
                "slurm: {mem: &m 8G}\n",
                "slurm: 8G\n"
            })
    void whatIsNotWrittenThereIsLeftToPeople(String text) {
        assertThatThrownBy(() -> edited(text, MEM, "12G"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("by hand");
    }
}
