/** Functions whose last digit is the same on every machine, because values that get into a workspace hang on it. */
@NullMarked
package io.hyperherd.core.rounding;

import org.jspecify.annotations.NullMarked;
