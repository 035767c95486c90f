/** {@code herd monitor}: puts the parts together. */
@NullMarked
package io.hyperherd.monitor;

import org.jspecify.annotations.NullMarked;
