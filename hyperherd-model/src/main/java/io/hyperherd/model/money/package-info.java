/** What questions cost, what was spent, and when it is enough. Pure but for the table of prices, which is a resource. */
@NullMarked
package io.hyperherd.model.money;

import org.jspecify.annotations.NullMarked;
