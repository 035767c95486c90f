package io.hyperherd.core.space.expression;

import java.util.List;

/**
 * The tree of an expression. Operators of one level that follow each other are one node with many steps, so that the depth of the
 * tree is the depth of the brackets and never the length of the text. Positions are offsets into the text.
 */
sealed interface Node {

    /** A constant. */
    record Constant(Operand operand) implements Node {}

    /** A parameter. */
    record Name(String name, int position) implements Node {}

    /** A list or tuple written out. */
    record Display(Operand.Items.Kind kind, List<Node> items, int position) implements Node {}

    /** {@code first}, with operators applied from left to right. */
    record Chain(Node first, List<Step> steps) implements Node {
        /** One operator and what stands to the right of it. */
        record Step(BinaryOperator operator, Node operand, int position) {}
    }

    /** A sign or {@code not}. */
    record Unary(UnaryOperator operator, Node operand, int position) implements Node {}

    /** {@code first}, compared pair by pair with all that follow. */
    record Comparison(Node first, List<Link> links) implements Node {
        /** One comparison and what stands to the right of it. */
        record Link(ComparisonOperator operator, Node operand, int position) {}
    }

    /** {@code and}: the first falsy operand, else the last. */
    record All(List<Node> operands) implements Node {}

    /** {@code or}: the first truthy operand, else the last. */
    record Any(List<Node> operands) implements Node {}

    /** {@code chosen if condition else otherwise}. */
    record Choice(Node condition, Node chosen, Node otherwise) implements Node {}

    /** A call of {@code min} or {@code max}. */
    record ExtremeCall(Extreme extreme, List<Node> arguments, int position) implements Node {}
}
