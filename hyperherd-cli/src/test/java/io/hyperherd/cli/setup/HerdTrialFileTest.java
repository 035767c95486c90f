package io.hyperherd.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that {@code herd init --python} writes, under the real Python. */
class HerdTrialFileTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    /** How a script ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void trialSevenOfAWorkspaceWithAnAwkwardName() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("it's \"50%\" größer"));
        Files.writeString(folder.resolve("herd_trial.py"), TrainerFile.HELPER.text());
        environment.put("HYPERHERD_WORKSPACE", workspace.toString());
        environment.put("HYPERHERD_TRIAL_ID", "7");
        write("manifest.json", "[]");
    }

    private Path state(String name) {
        return Path.of(environment.get("HYPERHERD_WORKSPACE"), ".hyperherd", name);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(state(name).getParent());
        Files.writeString(state(name), content);
    }

    private Process start(String script, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of("python3", "-B", "-c", "from herd_trial import *\n" + script));
        line.addAll(List.of(words));
        ProcessBuilder python = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        python.environment().keySet().removeIf(name -> name.startsWith("HYPERHERD_"));
        python.environment().putAll(environment);
        python.environment().put("PYTHONUTF8", "1");
        return python.start();
    }

    private Ended python(String script, String... words) throws Exception {
        int status = start(script, words).waitFor();
        return new Ended(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private void succeeds(String script) throws Exception {
        Ended ended = python(script);
        assertThat(ended.status()).as(ended.err()).isZero();
    }

    @Test
    void finalMetricsAreWrittenInTheSharedFormat() throws Exception {
        succeeds("""
                log_result("loss", 0.5)
                log_result("é", "ok")
                log_result("worst", float("nan"))
                log_result("loss", 0.25)
                """);

        assertThat(state("results/7.json"))
                .hasContent("{\n  \"loss\": 0.25,\n  \"\\u00e9\": \"ok\",\n  \"worst\": NaN\n}");
    }

    @Test
    void streamedMetricsAreWrittenInTheSharedFormat() throws Exception {
        succeeds("""
                log_result("train/loss", 0.5, step=3)
                log_result("train/loss", float("inf"), 4.9)
                """);

        assertThat(Files.readAllLines(state("results/7/stream/train/loss.jsonl"), StandardCharsets.US_ASCII))
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\{\"step\": 3, \"value\": 0\\.5, \"ts\": [0-9.]+}"),
                        line -> assertThat(line).matches("\\{\"step\": 4, \"value\": Infinity, \"ts\": [0-9.]+}"));
    }

    @Test
    void aDamagedMetricFileIsPutAsideAndTheTrialGoesOn() throws Exception {
        write("results/7.json", "{\"loss\": 0.");

        succeeds("log_result('acc', 1)");

        assertThat(state("results/7.json")).hasContent("{\n  \"acc\": 1\n}");
        assertThat(state("results/7.json.bad-1")).hasContent("{\"loss\": 0.");
    }

    @Test
    void processesAndThreadsOfATrialLoseNoneOfEachOthersResults() throws Exception {
        succeeds("""
                import os, threading
                if os.fork() == 0:
                    for i in range(20):
                        log_result("child %d" % i, i)
                    os._exit(0)
                def log(thread):
                    for i in range(10):
                        log_result("thread %d %d" % (thread, i), i)
                threads = [threading.Thread(target=log, args=(t,)) for t in range(2)]
                for thread in threads: thread.start()
                for thread in threads: thread.join()
                assert os.wait()[1] == 0
                import json
                print(len(json.load(open(os.environ["HYPERHERD_WORKSPACE"] + "/.hyperherd/results/7.json"))))
                """);

        assertThat(folder.resolve("out")).hasContent("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "a\\\\..\\\\x", "/etc/x", "..", "a\\0b"})
    void metricNamesCannotLeadOutOfTheTrial(String name) throws Exception {
        Ended ended = python("log_result('" + name + "', 1, 1)");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("ValueError: the metric name ", "does not make a file name");
        assertThat(state("results")).doesNotExist();
    }

    @Test
    void aValueThatIsNoJsonNamesItsMetric() throws Exception {
        assertThat(python("log_result('acc', object())").err())
                .contains("ValueError: the value of metric 'acc' cannot be recorded");
    }

    @Test
    void numbersOfOtherLibrariesAreTakenAsPythonsOwn() throws Exception {
        succeeds("""
                class Tensor:
                    def item(self): return 0.5
                log_result("acc", Tensor())
                """);

        assertThat(state("results/7.json")).hasContent("{\n  \"acc\": 0.5\n}");
    }

    @ParameterizedTest
    @CsvSource({"prune, prune", "'pause\n', pause", "stop, None"})
    void theSignalIsReadAsItWasWritten(String written, String answer) throws Exception {
        write("results/7/_signal", written);

        succeeds("print(should_stop())");

        assertThat(folder.resolve("out")).hasContent(answer);
    }

    @Test
    void aRequestToStopArrivesAfterThePointIsRecorded() throws Exception {
        write("results/7/_signal", "prune");

        succeeds("""
                log_result("loss", 0.5)
                try:
                    log_result("loss", 0.5, step=1)
                except StopRequested as stop:
                    print(stop, stop.action, stop.index)
                """);

        assertThat(folder.resolve("out"))
                .hasContent("trial 7 was asked to prune by successive-halving pruning prune 7");
        assertThat(state("results/7/stream/loss.jsonl")).content().hasLineCount(1);
    }

    @Test
    void overridesAreReadAsThePythonPackageReadsThem() throws Exception {
        Ended ended = python(
                "print(parse_overrides())",
                "a=null b=None c=true d=True e=007 f=--5 g=1e-3 h=inf i=1_000 j=x=y =k l a=-1");

        assertThat(ended.out())
                .isEqualTo("{'a': -1, 'b': None, 'c': True, 'd': 'True', 'e': 7, 'f': '--5', 'g': 0.001, 'h': inf,"
                        + " 'i': 1000.0, 'j': 'x=y'}\n");
    }

    @Test
    void d20_valuesWithBlanksAreWholeAndLaterWordsOfTheLauncherWin() throws Exception {
        environment.put("HYPERHERD_PARAMS", "{\"tag\": \"two words\", \"lr\": 0.1}");

        assertThat(python("print(parse_overrides())", "tag=two", "words", "lr=0.1", "lr=0.5")
                        .out())
                .isEqualTo("{'tag': 'two words', 'lr': 0.5}\n");
        assertThat(python("print(parse_overrides())").out()).isEqualTo("{'tag': 'two words', 'lr': 0.1}\n");
    }

    @Test
    void outsideASweepResultsArePrintedAndNothingIsWritten() throws Exception {
        environment.clear();

        Ended ended = python("log_result('acc', 0.5); log_result('loss', 1, step=2); print(should_stop(), in_sweep(),"
                + " parse_overrides())");

        assertThat(ended).isEqualTo(new Ended(0, "None False {}\n", "acc = 0.5\nloss = 1 (step 2)\n"));
    }

    @Test
    void eachOfTheFourReasonsHasItsOwnExplanation() throws Exception {
        Files.delete(state("manifest.json"));
        assertThat(python("log_result('a', 1)").err()).contains("bind-mount the workspace itself");
        environment.put("HYPERHERD_WORKSPACE", folder.resolve("gone").toString());
        assertThat(python("log_result('a', 1)").err()).contains("bind-mount that directory");
        environment.put("HYPERHERD_TRIAL_ID", "../3");
        assertThat(python("log_result('a', 1)").err()).contains("HYPERHERD_TRIAL_ID is '../3'");
        environment.remove("HYPERHERD_TRIAL_ID");
        assertThat(python("log_result('a', 1)").err()).contains("HYPERHERD_TRIAL_ID is not set");
    }
}
