/** The seam between the API and the engine that implements it; not for applications. */
@NullMarked
package io.hyperherd.spi;

import org.jspecify.annotations.NullMarked;
