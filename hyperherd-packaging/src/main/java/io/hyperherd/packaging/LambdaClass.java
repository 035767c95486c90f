package io.hyperherd.packaging;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The class that the JVM would spin for a lambda when its line is first reached, written out beforehand.
 *
 * @param name its internal name
 * @param nestHost the outermost class around the lambda, whose private methods it calls
 * @param version the version of the class file
 * @param lambda the instruction that makes the lambda
 */
record LambdaClass(String name, String nestHost, int version, InvokeDynamicInsnNode lambda) {

    /** The static method that takes what the lambda captures and returns it. */
    static final String FACTORY = "make";

    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";

    byte[] bytes() {
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        String shape = Type.getReturnType(lambda.desc).getInternalName();
        out.visit(version, access, name, null, OBJECT, new String[] {shape});
        out.visitNestHost(nestHost);
        for (int i = 0; i < captured().length; i++) {
            out.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured()[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        constructor(out);
        factory(out);
        method(out);
        out.visitEnd();
        return out.toByteArray();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(lambda.desc);
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void constructor(ClassWriter out) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, construction(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured().length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured()[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured()[i].getDescriptor());
            slot += captured()[i].getSize();
        }
        end(code, Type.VOID_TYPE);
    }

    private void factory(ClassWriter out) {
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, FACTORY, lambda.desc, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type type : captured()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, construction(), false);
        end(code, Type.getReturnType(lambda.desc));
    }

    private String construction() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private void method(ClassWriter out) {
        Type declared = (Type) lambda.bsmArgs[0];
        Handle target = (Handle) lambda.bsmArgs[1];
        MethodVisitor code = out.visitMethod(Opcodes.ACC_PUBLIC, lambda.name, declared.getDescriptor(), null, null);
        code.visitCode();
        if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(Opcodes.NEW, target.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        arguments(code, declared, operands(target));
        call(code, target);
        Type result = declared.getReturnType();
        Type got = result(target);
        if (!result.equals(Type.VOID_TYPE)) {
            Conversion.convert(code, got, result);
        } else if (got.getSize() > 0) {
            code.visitInsn(got.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
        }
        end(code, result);
    }

    private void arguments(MethodVisitor code, Type declared, List<Type> operands) {
        for (int i = 0; i < captured().length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
            Conversion.convert(code, captured()[i], operands.get(i));
        }
        int slot = 1;
        Type[] erased = declared.getArgumentTypes();
        Type[] exact = ((Type) lambda.bsmArgs[2]).getArgumentTypes();
        for (int i = 0; i < erased.length; i++) {
            Type operand = operands.get(captured().length + i);
            code.visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), slot);
            // Which box a number comes in only the exact type tells.
            Conversion.convert(code, Conversion.isPrimitive(operand) ? exact[i] : erased[i], operand);
            slot += erased[i].getSize();
        }
    }

    /** What {@code target} takes from the stack, the object that it is called on first. */
    private static List<Type> operands(Handle target) {
        List<Type> operands = new ArrayList<>();
        if (target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            operands.add(Type.getObjectType(target.getOwner()));
        }
        operands.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        return operands;
    }

    private static void call(MethodVisitor code, Handle target) {
        int instruction = switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // The members of a nest call each other's private methods like any other.
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(instruction, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    }

    private static Type result(Handle target) {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(target.getOwner())
                : Type.getReturnType(target.getDesc());
    }

    private static void end(MethodVisitor code, Type result) {
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
