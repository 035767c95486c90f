/** What a notebook shows of a sweep. */
@NullMarked
package io.hyperherd.notebook;

import org.jspecify.annotations.NullMarked;
