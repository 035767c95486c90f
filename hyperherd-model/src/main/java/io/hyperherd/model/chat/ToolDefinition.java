package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;
import io.hyperherd.value.Value;

/**
 * A tool that a model may call. Immutable.
 *
 * @param name letters, digits, {@code _} and {@code -}, at most 64, as providers ask
 * @param description what it does and when to use it
 * @param parameters a JSON Schema of type {@code object}
 */
@Api(Api.Status.EVOLVING)
public record ToolDefinition(String name, String description, Value.Dict parameters) {}
