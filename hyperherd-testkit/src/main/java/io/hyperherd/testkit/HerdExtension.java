package io.hyperherd.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands JUnit tests a {@link Testbed}, a fresh one for each test, and closes it afterwards. Tests that fail are told, in a suppressed
 * exception, what the cluster did.
 *
 * <pre>{@code
 * @ExtendWith(HerdExtension.class)
 * class MyPipelineTest {
 *
 *     @Test
 *     void goesOnAfterALostAnswer(Testbed bed) {
 *         bed.cluster().faults().next(SubmitFault.PHANTOM);
 *         ...
 *     }
 * }
 * }</pre>
 */
public final class HerdExtension implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace HERE = Namespace.create(HerdExtension.class);

    /** Creates the extension; JUnit does. */
    public HerdExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Testbed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(HERE)
                .computeIfAbsent(
                        Testbed.class, key -> Testbed.open(ClusterTerms.DEFAULT.withSeed(seed(test))), Testbed.class);
    }

    private static long seed(ExtensionContext test) {
        return AnnotationSupport.findAnnotation(test.getElement(), Seed.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), Seed.class))
                .map(Seed::value)
                .orElse(0L);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Testbed bed = test.getStore(HERE).get(Testbed.class, Testbed.class);
        if (bed != null) {
            failure.addSuppressed(new ClusterStory(bed.cluster()));
        }
        throw failure;
    }

    /** What the cluster did, for the report of a failed test. */
    private static final class ClusterStory extends Exception {

        private static final long serialVersionUID = 1L;

        ClusterStory(VirtualCluster cluster) {
            super(
                    "the cluster (seed " + cluster.terms().seed() + ") did this:\n"
                            + String.join("\n", cluster.story()),
                    null,
                    false,
                    false);
        }
    }
}
