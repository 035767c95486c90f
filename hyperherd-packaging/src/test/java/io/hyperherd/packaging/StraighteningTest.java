package io.hyperherd.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class StraighteningTest {

    private final Map<String, byte[]> straight = Straightening.of(sample());

    @Test
    void leavesNothingToTheJvm() {
        assertThat(straight.values())
                .flatExtracting(StraighteningTest::instructions)
                .noneMatch(InvokeDynamicInsnNode.class::isInstance);
    }

    @Test
    void straightenedClassesDoWhatTheyDid() throws ReflectiveOperationException {
        Object told = ((Supplier<?>) new Loader(straight)
                        .loadClass(Sample.class.getName())
                        .getConstructor()
                        .newInstance())
                .get();

        assertThat(told).isEqualTo(new Sample().get());
    }

    @Test
    void straightClassesStayAsTheyAre() {
        assertThat(Straightening.of(straight)).containsExactlyEntriesOf(straight);
    }

    private static Stream<Object> instructions(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node.methods.stream().flatMap(method -> Stream.of((Object[]) method.instructions.toArray()));
    }

    private static Map<String, byte[]> sample() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> compiled = Files.list(Path.of(
                Sample.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
                "io/hyperherd/packaging"))) {
            for (Path file : (Iterable<Path>) compiled::iterator) {
                if (file.getFileName().toString().startsWith("Sample")) {
                    files.put("io/hyperherd/packaging/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /** Knows the straightened classes and those of the JDK alone. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> files;

        private Loader(Map<String, byte[]> files) {
            super(null);
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
