/** Decisions over values: which trials stay, where each one stands, what to submit. Touches no file and no scheduler. */
@NullMarked
package io.hyperherd.core.reconcile;

import org.jspecify.annotations.NullMarked;
