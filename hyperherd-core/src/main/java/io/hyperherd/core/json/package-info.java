/** JSON text to values and back, in the exact layouts that workspace files, hashes and documents need. */
@NullMarked
package io.hyperherd.core.json;

import org.jspecify.annotations.NullMarked;
