/** Tests of prices and caps. */
@NullMarked
package io.hyperherd.model.money;

import org.jspecify.annotations.NullMarked;
