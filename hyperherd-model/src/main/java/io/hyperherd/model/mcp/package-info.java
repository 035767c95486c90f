/** Tools of other programs, by the Model Context Protocol over their standard streams. */
@NullMarked
package io.hyperherd.model.mcp;

import org.jspecify.annotations.NullMarked;
