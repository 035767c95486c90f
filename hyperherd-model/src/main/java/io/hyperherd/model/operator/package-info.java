/** A language model as the operator of the monitor: it acts by the monitor's tools, under the monitor's guards, within a budget. */
@NullMarked
package io.hyperherd.model.operator;

import org.jspecify.annotations.NullMarked;
