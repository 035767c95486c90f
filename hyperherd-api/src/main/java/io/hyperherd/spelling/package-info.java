/** How far apart two words are, for messages that propose what was probably meant. */
@NullMarked
package io.hyperherd.spelling;

import org.jspecify.annotations.NullMarked;
