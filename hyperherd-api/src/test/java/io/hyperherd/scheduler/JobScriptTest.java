package io.hyperherd.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Memory;
import io.hyperherd.Resources;
import io.hyperherd.Walltime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JobScriptTest {

    private static final Resources RESOURCES = new Resources(
            Optional.of("gpu"),
            Walltime.parse("01:00:00"),
            Memory.parse("8G"),
            1,
            Optional.of("gpu:1"),
            OptionalInt.empty(),
            List.of("--exclusive"));

    private static String script(String name, String workspace, ArrayTask... tasks) {
        Path directory = Path.of(workspace);
        return JobScript.render(new ArrayJob(
                new JobTag("herd-1"),
                name,
                directory,
                directory.resolve("launch.sh"),
                RESOURCES,
                OptionalInt.of(3),
                List.of(tasks)));
    }

    @Test
    void rendersTheDirectivesOfTheOriginalTool() {
        String script =
                script("tiny", "/data/tiny", new ArrayTask(0, "a", "a=1", "{}"), new ArrayTask(1, "b", "a=2", "{}"));
        assertThat(script).startsWith("""
                #!/bin/bash
                #SBATCH --job-name=hyperherd_tiny
                #SBATCH --array=0-1%3
                #SBATCH --partition=gpu
                #SBATCH --time=01:00:00
                #SBATCH --mem=8G
                #SBATCH --cpus-per-task=1
                #SBATCH --gres=gpu:1
                #SBATCH --output=/data/tiny/.hyperherd/logs/%a.out
                #SBATCH --error=/data/tiny/.hyperherd/logs/%a.err
                #SBATCH --open-mode=append
                #SBATCH --exclusive

                """).endsWith("\nbash /data/tiny/launch.sh \"$OVERRIDES\"\n");
    }

    @Test
    void quotesValuesAsTheOriginalToolDoes() {
        String script = script("tiny", "/data/tiny", new ArrayTask(1, "opt-it's new", "opt=it's new", "{}"));
        assertThat(script).contains("""
                  1)
                    HYPERHERD_TRIAL_NAME='opt-it'"'"'s new'
                    HYPERHERD_EXPERIMENT_NAME='opt-it'"'"'s new'
                """, "    OVERRIDES='opt=it'\"'\"'s new'\n");
    }

    @Test
    void givesSbatchTheWholePathOfTheLogsWithItsOwnSignsSpelledOut() {
        assertThat(script("a b", "/d/it's \"50%a\"", new ArrayTask(0, "a", "a=1", "{}")))
                .contains(
                        "#SBATCH --job-name=\"hyperherd_a b\"\n",
                        "#SBATCH --output=\"/d/it's \\\"50%%a\\\"/.hyperherd/logs/%a.out\"\n",
                        "#SBATCH --error=\"/d/it's \\\"50%%a\\\"/.hyperherd/logs/%a.err\"\n",
                        "export HYPERHERD_WORKSPACE='/d/it'\"'\"'s \"50%a\"'\n");
    }

    @Test
    void holdsNoCarriageReturnWhateverValuesHold() {
        String script = script("tiny", "/data/tiny", new ArrayTask(0, "a", "x=a\r\nb", "{}"));
        assertThat(script).doesNotContain("\r").contains("OVERRIDES='x=a'$'\\r''\nb'\n");
    }
}
