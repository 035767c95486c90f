/** A provider of models on this machine, with a script. */
@NullMarked
package io.hyperherd.model.loopback;

import org.jspecify.annotations.NullMarked;
