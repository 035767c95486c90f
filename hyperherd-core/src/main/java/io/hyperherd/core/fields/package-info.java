/** The text of small records that scripts write and read as well. */
@NullMarked
package io.hyperherd.core.fields;

import org.jspecify.annotations.NullMarked;
