/** Much work at once: many items on several threads, or one thing beside another. */
@NullMarked
package io.hyperherd.core.bulk;

import org.jspecify.annotations.NullMarked;
