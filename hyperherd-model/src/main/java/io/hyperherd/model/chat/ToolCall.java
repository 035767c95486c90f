package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/**
 * A call of a tool, as the model wrote it: neither the name nor the arguments need be any that exist.
 *
 * @param id by which the provider matches the outcome
 * @param name which tool
 * @param arguments what should be a JSON object
 */
@Api(Api.Status.EVOLVING)
public record ToolCall(String id, String name, String arguments) {}
