package io.hyperherd.discord.marker;

/**
 * Who keeps a marker alive.
 *
 * @param bot the id of the bot that is logged in
 * @param session names the workspace on its machine: it is the same after a restart, and differs between workspaces
 */
public record Owner(String bot, String session) {}
