/**
 * The state directory {@code .hyperherd/} of a sweep. Nothing else in the project touches it: formats, locking and durability are
 * decided here.
 */
@NullMarked
package io.hyperherd.core.workspace;

import org.jspecify.annotations.NullMarked;
