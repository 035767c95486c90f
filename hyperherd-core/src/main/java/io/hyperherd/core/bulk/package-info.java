/** Reading many small files. */
@NullMarked
package io.hyperherd.core.bulk;

import org.jspecify.annotations.NullMarked;
