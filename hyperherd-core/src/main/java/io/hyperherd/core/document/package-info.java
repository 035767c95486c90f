/** The JSON documents that programs read: API records in, trees of values out. */
@NullMarked
package io.hyperherd.core.document;

import org.jspecify.annotations.NullMarked;
