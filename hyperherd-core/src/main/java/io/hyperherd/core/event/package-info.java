/** What happens in a sweep, told to those who asked. */
@NullMarked
package io.hyperherd.core.event;

import org.jspecify.annotations.NullMarked;
