/**
 * The language of {@code when.expr} and {@code set.<key>.expr}: text, checked once, to a tree of records; the tree and a trial's
 * parameters, within a budget of work, to a value.
 */
@NullMarked
package io.hyperherd.core.space.expression;

import org.jspecify.annotations.NullMarked;
