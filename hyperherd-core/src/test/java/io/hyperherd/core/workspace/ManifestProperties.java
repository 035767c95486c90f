package io.hyperherd.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Manifest;
import io.hyperherd.Trial;
import io.hyperherd.TrialStatus;
import io.hyperherd.core.json.JsonReader;
import io.hyperherd.core.json.JsonStyle;
import io.hyperherd.core.json.Values;
import io.hyperherd.value.Value;
import io.hyperherd.value.Value.Dict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyTrialComesBackAsItWasSaved(
            @ForAll("dicts") Dict params,
            @ForAll("dicts") Dict extras,
            @ForAll TrialStatus status,
            @ForAll Trial.Origin origin)
            throws IOException {
        Trial trial =
                new Trial(3, "0123456789ab", params.entries(), extras.entries(), Optional.of("né"), status, origin);

        inFreshFile(file -> {
            new ManifestFile(file).save(new Manifest(List.of(trial)), largest -> {});

            assertThat(new ManifestFile(file).read().trials()).containsExactly(trial);
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whateverElseARecordHoldsSurvivesAChangeOfStatus(
            @ForAll("dicts") Dict params, @ForAll("dicts") Dict others, @ForAll TrialStatus status) throws IOException {
        Map<String, Value> row = new LinkedHashMap<>(others.entries());
        row.put("index", Value.of(5));
        row.put("params", params);
        row.put("hash", Value.of("0123456789ab"));
        row.put("status", Value.of("running"));
        row.keySet().removeAll(List.of("extras", "experiment_name", "orphan"));

        inFreshFile(file -> {
            Files.writeString(file, JsonStyle.WORKSPACE.text(new Value.Seq(List.of(new Dict(row)))));
            ManifestFile manifest = new ManifestFile(file);
            manifest.save(new Manifest(List.of(manifest.read().trials().get(0).withStatus(status))), largest -> {});

            row.put("status", Value.of(status.word()));
            Dict saved = (Dict) ((Value.Seq) JsonReader.read(Files.readAllBytes(file)))
                    .items()
                    .get(0);
            assertThat(saved.entries()).isEqualTo(row);
            assertThat(new ArrayList<>(saved.entries().keySet())).isEqualTo(new ArrayList<>(row.keySet()));
        });
    }

    private static void inFreshFile(Check check) throws IOException {
        Path directory = Files.createTempDirectory("manifest");
        Path file = directory.resolve("manifest.json");
        try {
            check.on(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    private interface Check {
        void on(Path file) throws IOException;
    }

    @Provide
    Arbitrary<Dict> dicts() {
        return Values.dicts();
    }
}
