/** The JSON documents that programs read: API records, and the shapes in which they are written. */
@NullMarked
package io.hyperherd.core.document;

import org.jspecify.annotations.NullMarked;
