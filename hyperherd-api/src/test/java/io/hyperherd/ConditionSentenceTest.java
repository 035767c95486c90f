package io.hyperherd;

import static org.assertj.core.api.Assertions.assertThat;

import io.hyperherd.Condition.AnyOf;
import io.hyperherd.Condition.Compare;
import io.hyperherd.Condition.Computed;
import io.hyperherd.Condition.ExpressionClause;
import io.hyperherd.Condition.Literal;
import io.hyperherd.Condition.NoneOf;
import io.hyperherd.Condition.Order;
import io.hyperherd.Condition.ParameterClause;
import io.hyperherd.value.Value;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as sentences: those that make sense compile, and no others. */
class ConditionSentenceTest {

    @TempDir
    private Path classes;

    @Test
    void aSentenceSaysWhatTheRecordHolds() {
        assertThat(Condition.when("optimizer")
                        .isIn("sgd", "momentum")
                        .and("lr")
                        .greaterThan(0.01)
                        .exclude("batch_size", 512))
                .isEqualTo(new Condition(
                        "unnamed",
                        List.of(
                                new ParameterClause(
                                        "optimizer", new AnyOf(List.of(Value.of("sgd"), Value.of("momentum")))),
                                new ParameterClause("lr", new Compare(Order.GT, Value.of(0.01)))),
                        Map.of("batch_size", List.of(Value.of(512))),
                        Map.of(),
                        Map.of()));
    }

    @Test
    void aConditionMayHaveEveryConsequenceAtOnce() {
        assertThat(Condition.whenExpression("lr * 2 > 1")
                        .and("opt")
                        .isNotIn("adam")
                        .exclude("depth", 1, 2)
                        .force("lr", 0.5)
                        .set("clipped", true)
                        .compute("warmup", "depth * 10")
                        .named("clip"))
                .isEqualTo(new Condition(
                        "clip",
                        List.of(
                                new ExpressionClause("lr * 2 > 1"),
                                new ParameterClause("opt", new NoneOf(List.of(Value.of("adam"))))),
                        Map.of("depth", List.of(Value.of(1), Value.of(2))),
                        Map.of("lr", Value.of(0.5)),
                        Map.of("clipped", new Literal(Value.of(true)), "warmup", new Computed("depth * 10"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Condition.when(\"opt\").is(\"sgd\").exclude(\"bs\", 512)",
                "Condition.when(\"opt\").isNot(\"sgd\").force(\"bs\", 512).set(\"x\", 1).exclude(\"bs\", 1.5)",
                "Condition.when(\"lr\").atMost(1).andExpression(\"lr > bs\").compute(\"x\", \"lr\")",
                "Condition.when(\"flag\").is(true).set(\"x\", Value.NULL)"
            })
    void whatMakesSenseCompiles(String sentence) {
        assertThat(complaints("Condition c = " + sentence + ";")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Condition c = Condition.when(\"opt\");",
                "Condition c = Condition.when(\"opt\").is(\"sgd\");",
                "Condition c = Condition.when(\"opt\").exclude(\"bs\", 512);",
                "Condition c = Condition.when(\"opt\").and(\"lr\").is(1).exclude(\"bs\", 512);",
                "Condition c = Condition.when(\"lr\").greaterThan(\"sgd\").exclude(\"bs\", 512);",
                "Condition c = Condition.when(\"lr\").greaterThan(true).exclude(\"bs\", 512);",
                "Condition c = Condition.when(\"opt\").isIn().exclude(\"bs\", 512);",
                "Condition c = Condition.when(\"opt\").is(\"sgd\").exclude(\"bs\");",
                "Condition c = Condition.when(\"opt\").is(\"sgd\").exclude(512);",
                "Condition c = Condition.when(\"opt\").is(\"sgd\").is(\"adam\").exclude(\"bs\", 1);",
                "Condition c = Condition.when(\"opt\").is(\"sgd\").exclude(\"bs\", 1).and(\"lr\").is(1);",
                "Condition c = Condition.exclude(\"bs\", 512);",
                "Sweep.builder(\"s\").condition(Condition.when(\"opt\").is(\"sgd\"));"
            })
    void whatMakesNoSenseDoesNotCompile(String statement) {
        assertThat(complaints(statement))
                .isNotEmpty()
                .anyMatch(complaint -> complaint.getKind() == Diagnostic.Kind.ERROR);
    }

    private List<Diagnostic<? extends JavaFileObject>> complaints(String statement) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source = "import io.hyperherd.*; import io.hyperherd.value.Value; class Sentence { void say() { "
                + statement + " } }";
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Sentence.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, found, options, null, List.of(file)).call();
        return found.getDiagnostics();
    }
}
