package io.hyperherd.model.mcp;

/** What came of a call. */
record RemoteResult(String text, boolean isError) {}
