package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/** One thing that was said in a conversation. */
@Api(Api.Status.EVOLVING)
public sealed interface Entry {

    /** What the monitor tells the model. */
    record Told(String text) implements Entry {}

    /** What the model answered. */
    record Answered(Answer answer) implements Entry {}

    /** What came of a call. Each call of an answer has one of these before the model is asked again. */
    record Returned(ToolCall call, ToolOutcome outcome) implements Entry {}
}
