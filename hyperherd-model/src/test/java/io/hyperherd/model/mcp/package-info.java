/** Tests of tools of other programs. */
@NullMarked
package io.hyperherd.model.mcp;

import org.jspecify.annotations.NullMarked;
