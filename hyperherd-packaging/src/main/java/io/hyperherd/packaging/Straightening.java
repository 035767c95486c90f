package io.hyperherd.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces what the JVM would make at run time, lambdas and the methods of records, by plain classes and methods. Each of these costs a
 * cold start some tenths of a millisecond, the first of them several, and no class archive holds their links.
 */
final class Straightening {

    private static final String SUFFIX = ".class";

    private final SortedMap<String, ClassNode> classes = new TreeMap<>();
    private final SortedMap<String, byte[]> lambdas = new TreeMap<>();
    private final Map<String, List<String>> nests = new TreeMap<>();

    private Straightening() {}

    /**
     * Returns the classes in {@code files}, by the names of their files, with those that lambdas became. All classes of a nest must be
     * among them.
     */
    static SortedMap<String, byte[]> of(Map<String, byte[]> files) {
        Straightening straightening = new Straightening();
        files.forEach((name, bytes) -> {
            if (isPlainClass(name)) {
                straightening.read(name, bytes);
            }
        });
        return straightening.written();
    }

    private static boolean isPlainClass(String file) {
        return file.endsWith(SUFFIX) && !file.startsWith("META-INF/") && !file.endsWith("-info" + SUFFIX);
    }

    private void read(String file, byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        classes.put(file, node);
    }

    private SortedMap<String, byte[]> written() {
        classes.values().forEach(this::straighten);
        SortedMap<String, byte[]> written = new TreeMap<>(lambdas);
        classes.forEach((file, node) -> {
            node.nestMembers = joined(node.nestMembers, nests.getOrDefault(node.name, List.of()));
            ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(out);
            written.put(file, out.toByteArray());
        });
        return written;
    }

    private static List<String> joined(@Nullable List<String> members, List<String> more) {
        List<String> all = new ArrayList<>(members == null ? List.of() : members);
        all.addAll(more);
        return all;
    }

    private void straighten(ClassNode node) {
        int count = 0;
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (!(instruction instanceof InvokeDynamicInsnNode dynamic)) {
                    continue;
                }
                if (isLambda(dynamic)) {
                    String name = node.name + "$$Lambda" + count++;
                    add(node, name, dynamic);
                    method.instructions.set(
                            dynamic,
                            new MethodInsnNode(Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY, dynamic.desc, false));
                } else if (dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                    RecordMethod.write(node.name, method, dynamic);
                }
            }
        }
    }

    private static boolean isLambda(InvokeDynamicInsnNode dynamic) {
        return dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && dynamic.bsm.getName().equals("metafactory");
    }

    private void add(ClassNode node, String name, InvokeDynamicInsnNode dynamic) {
        String host = node.nestHostClass == null ? node.name : node.nestHostClass;
        lambdas.put(name + SUFFIX, new LambdaClass(name, host, node.version, dynamic).bytes());
        nests.computeIfAbsent(host, key -> new ArrayList<>()).add(name);
    }
}
