package io.hyperherd.packaging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The {@code equals}, {@code hashCode} or {@code toString} that the compiler leaves to the JVM to make when it is first called, written
 * out; what it computes is what {@link java.lang.runtime.ObjectMethods} computes.
 */
final class RecordMethod {

    private static final String OBJECTS = Type.getInternalName(Objects.class);
    private static final String BUILDER = Type.getInternalName(StringBuilder.class);
    private static final int NAMES = 1;
    private static final int FIRST_FIELD = 2;

    private final String owner;
    private final MethodNode code;
    private final List<Handle> fields;

    private RecordMethod(String owner, MethodNode code, List<Handle> fields) {
        this.owner = owner;
        this.code = code;
        this.fields = fields;
    }

    /** Writes out the body of {@code method} of the record {@code owner}, which now is {@code dynamic}. */
    static void write(String owner, MethodNode method, InvokeDynamicInsnNode dynamic) {
        method.instructions.clear();
        method.localVariables = List.of();
        List<Handle> fields = Stream.of(dynamic.bsmArgs)
                .skip(FIRST_FIELD)
                .map(Handle.class::cast)
                .toList();
        RecordMethod body = new RecordMethod(owner, method, fields);
        switch (dynamic.name) {
            case "equals" -> body.equality();
            case "hashCode" -> body.hash();
            case "toString" -> body.text(((String) dynamic.bsmArgs[NAMES]).split(";"));
            default -> throw new IllegalArgumentException(owner + " leaves " + dynamic.name + " to the JVM");
        }
    }

    private void equality() {
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle field : fields) {
            Type type = Type.getType(field.getDesc());
            load(field);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
            code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
            if (Conversion.isPrimitive(type)) {
                call(Conversion.box(type), "compare", Type.INT_TYPE, type, type);
                code.visitJumpInsn(Opcodes.IFNE, different);
            } else {
                Type object = Type.getType(Object.class);
                call(OBJECTS, "equals", Type.BOOLEAN_TYPE, object, object);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void hash() {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            Type type = Type.getType(field.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(field);
            if (Conversion.isPrimitive(type)) {
                call(Conversion.box(type), "hashCode", Type.INT_TYPE, type);
            } else {
                call(OBJECTS, "hashCode", Type.INT_TYPE, Type.getType(Object.class));
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void text(String[] names) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        append(simpleName() + "[");
        for (int i = 0; i < fields.size(); i++) {
            append((i == 0 ? "" : ", ") + names[i] + "=");
            load(fields.get(i));
            Type type = Type.getType(fields.get(i).getDesc());
            append(Conversion.isPrimitive(type) ? appendable(type) : Type.getType(Object.class));
        }
        append("]");
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                BUILDER,
                "toString",
                Type.getMethodDescriptor(Type.getType(String.class)),
                false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private String simpleName() {
        return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    }

    private static Type appendable(Type primitive) {
        return primitive.getSort() == Type.BYTE || primitive.getSort() == Type.SHORT ? Type.INT_TYPE : primitive;
    }

    private void append(String text) {
        code.visitLdcInsn(text);
        append(Type.getType(String.class));
    }

    private void append(Type type) {
        String signature = Type.getMethodDescriptor(Type.getObjectType(BUILDER), type);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", signature, false);
    }

    private void load(Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private void call(String type, String method, Type result, Type... arguments) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, type, method, Type.getMethodDescriptor(result, arguments), false);
    }
}
