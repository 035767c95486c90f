/** Rebuilds a manifest from what else knows its trials. */
@NullMarked
package io.hyperherd.core.doctor;

import org.jspecify.annotations.NullMarked;
