/** What a language model is to the monitor: a conversation and tools in, text and tool calls out. Knows no provider. */
@NullMarked
package io.hyperherd.model.chat;

import org.jspecify.annotations.NullMarked;
