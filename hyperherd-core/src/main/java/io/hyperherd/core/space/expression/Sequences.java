package io.hyperherd.core.space.expression;

import io.hyperherd.core.space.expression.Operand.Items;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joining and repeating of texts, lists and tuples; sizes are checked before anything is made. */
final class Sequences {

    private Sequences() {}

    static String join(String left, String right, Budget budget) {
        long length = (long) left.length() + right.length();
        Limits.textLength(length);
        budget.spendOnText(length);
        return left + right;
    }

    static Operand join(Items left, Items right, Budget budget) {
        long size = (long) left.items().size() + right.items().size();
        Limits.items(size);
        budget.spend(size);
        List<Operand> items = new ArrayList<>((int) size);
        items.addAll(left.items());
        items.addAll(right.items());
        return new Items(left.kind(), items);
    }

    /** Returns {@code operand}, {@code count} times over, or nothing if it cannot be repeated; a count below one leaves nothing. */
    static Optional<Operand> repeat(Operand operand, BigInteger count, Budget budget) {
        if (operand instanceof Items items) {
            return Optional.of(repeat(items, count, budget));
        }
        return Operands.text(operand).map(text -> Operand.of(repeat(text, count, budget)));
    }

    private static String repeat(String text, BigInteger count, Budget budget) {
        BigInteger length = count.max(BigInteger.ZERO).multiply(BigInteger.valueOf(text.length()));
        Limits.textLength(clamped(length));
        budget.spendOnText(length.longValueExact());
        return length.signum() == 0 ? "" : text.repeat(count.intValueExact());
    }

    private static Items repeat(Items items, BigInteger count, Budget budget) {
        int size = items.items().size();
        BigInteger total = count.max(BigInteger.ZERO).multiply(BigInteger.valueOf(size));
        Limits.items(clamped(total));
        budget.spend(total.longValueExact());
        List<Operand> repeated = new ArrayList<>(total.intValueExact());
        for (int i = 0; i < total.intValueExact(); i++) {
            repeated.add(items.items().get(i % size));
        }
        return new Items(items.kind(), repeated);
    }

    private static long clamped(BigInteger size) {
        return size.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
