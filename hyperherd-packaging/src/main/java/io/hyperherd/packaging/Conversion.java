package io.hyperherd.packaging;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns the value on the stack from one type into another, as a lambda does to what it is handed. */
final class Conversion {

    private static final Type OBJECT = Type.getType(Object.class);

    private static final List<Type> PRIMITIVES = List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.FLOAT_TYPE,
            Type.LONG_TYPE,
            Type.DOUBLE_TYPE);

    private Conversion() {}

    static void convert(MethodVisitor code, Type from, Type to) {
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            String box = box(from);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    box,
                    "valueOf",
                    Type.getMethodDescriptor(Type.getObjectType(box), from),
                    false);
        } else if (isPrimitive(to)) {
            Type inside = inside(from).orElse(to);
            String box = box(inside);
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    box,
                    inside.getClassName() + "Value",
                    Type.getMethodDescriptor(inside),
                    false);
            widen(code, inside, to);
        } else if (!from.equals(to) && !to.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** Returns the primitive in {@code type}; empty when it is no box. */
    private static Optional<Type> inside(Type type) {
        return PRIMITIVES.stream()
                .filter(primitive -> box(primitive).equals(type.getInternalName()))
                .findFirst();
    }

    /** Returns the class that boxes {@code primitive}. */
    static String box(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.FLOAT -> "java/lang/Float";
            case Type.LONG -> "java/lang/Long";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException(primitive + " has no box");
        };
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int source = Math.max(from.getSort(), Type.INT);
        int target = Math.max(to.getSort(), Type.INT);
        if (source == target) {
            return;
        }
        code.visitInsn(
                switch (target) {
                    case Type.LONG -> Opcodes.I2L;
                    case Type.FLOAT -> source == Type.INT ? Opcodes.I2F : Opcodes.L2F;
                    case Type.DOUBLE ->
                        source == Type.INT ? Opcodes.I2D : source == Type.LONG ? Opcodes.L2D : Opcodes.F2D;
                    default -> throw new IllegalArgumentException("no " + from + " is a " + to);
                });
    }
}
