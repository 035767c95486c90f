/** The JSON documents that commands and agents read: API records in, trees of values out. */
@NullMarked
package io.hyperherd.core.document;

import org.jspecify.annotations.NullMarked;
