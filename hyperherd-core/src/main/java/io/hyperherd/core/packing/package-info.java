/** Cuts what is to be submitted into array jobs that a cluster takes. */
@NullMarked
package io.hyperherd.core.packing;

import org.jspecify.annotations.NullMarked;
