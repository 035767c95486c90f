/** What JSON values look like: one declaration writes a value and describes it as JSON Schema. */
@NullMarked
package io.hyperherd.core.shape;

import org.jspecify.annotations.NullMarked;
