/** Whole sweeps under a model, from the command's seam to the provider's endpoint. */
@NullMarked
package io.hyperherd.model.sweep;

import org.jspecify.annotations.NullMarked;
