/** Tests of models behind the network. */
@NullMarked
package io.hyperherd.model.provider;

import org.jspecify.annotations.NullMarked;
