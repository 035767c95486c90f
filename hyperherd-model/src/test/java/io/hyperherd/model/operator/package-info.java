/** Tests of the operator that a model is. */
@NullMarked
package io.hyperherd.model.operator;

import org.jspecify.annotations.NullMarked;
