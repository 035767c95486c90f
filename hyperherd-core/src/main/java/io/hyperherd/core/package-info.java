/** The engine that strings the rooms together and stands behind {@link io.hyperherd.Sweep}. */
@NullMarked
package io.hyperherd.core;

import org.jspecify.annotations.NullMarked;
