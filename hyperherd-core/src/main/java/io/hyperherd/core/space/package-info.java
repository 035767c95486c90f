/** From a definition to the ordered list of its trials, their names and their identities. */
@NullMarked
package io.hyperherd.core.space;

import org.jspecify.annotations.NullMarked;
