package io.hyperherd.discord.fake;

/** A file that came with a message. */
public record Upload(String name, long size) {}
