/** {@code hyperherd.yaml} to a validated sweep definition, and the rules that every definition is held to. */
@NullMarked
package io.hyperherd.core.config;

import org.jspecify.annotations.NullMarked;
