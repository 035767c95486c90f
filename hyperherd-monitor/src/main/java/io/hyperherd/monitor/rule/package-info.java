/** The operator that needs no model: rules that explain themselves. */
@NullMarked
package io.hyperherd.monitor.rule;

import org.jspecify.annotations.NullMarked;
