/** The pages of {@code docs} that show the command at work, held to what it does. */
@NullMarked
package io.hyperherd.docs;

import org.jspecify.annotations.NullMarked;
