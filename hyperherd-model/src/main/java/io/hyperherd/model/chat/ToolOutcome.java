package io.hyperherd.model.chat;

import io.hyperherd.stability.Api;

/** What came of a call, as the model reads it. */
@Api(Api.Status.EVOLVING)
public sealed interface ToolOutcome {

    /** Returns the words. */
    String text();

    /** The tool did what it does. */
    record Done(String text) implements ToolOutcome {}

    /** Nothing was done, and the words say why. */
    record Refused(String text) implements ToolOutcome {}
}
