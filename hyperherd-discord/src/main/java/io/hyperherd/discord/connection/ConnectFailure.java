package io.hyperherd.discord.connection;

import io.hyperherd.discord.marker.Marker;
import java.util.List;

/** Says why a channel could not be opened, and what to do about it. */
public final class ConnectFailure extends RuntimeException {

    ConnectFailure(String message) {
        super(message);
    }

    ConnectFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The place of the settings of a bot. */
    static final String PORTAL = "https://discord.com/developers/applications";

    static ConnectFailure badToken() {
        return new ConnectFailure("Discord does not accept the token in DISCORD_BOT_TOKEN. "
                + "Copy it anew from the page Bot of your application at " + PORTAL
                + " (Reset Token shows it once), without blanks or quotes around it.");
    }

    static ConnectFailure intentsRefused() {
        return new ConnectFailure("Discord refuses the intents that herd monitor asks for (close code 4014). "
                + "Switch on MESSAGE CONTENT INTENT on the page Bot of your application at " + PORTAL
                + ", save, and start again.");
    }

    static ConnectFailure closed(int code, String reason) {
        return new ConnectFailure("Discord ended the login with close code " + code + " (" + reason + "). "
                + "See https://docs.discord.com/developers/topics/opcodes-and-status-codes for what it means.");
    }

    static ConnectFailure tooSlow(long seconds) {
        return new ConnectFailure("Discord was not ready within " + seconds + " s. "
                + "Check that this machine reaches discord.com and gateway.discord.gg on port 443;"
                + " clusters often permit that on login nodes alone.");
    }

    static ConnectFailure unreachable(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new ConnectFailure(
                "Discord could not be reached: " + root + " "
                        + "Check that this machine reaches discord.com on port 443.",
                cause);
    }

    /** Says that other daemons are in the way. */
    public static ConnectFailure rivals(List<String> rivals) {
        return new ConnectFailure("Another daemon seems to be alive in " + String.join("; ", rivals)
                + ". Stop it; or, if it was killed, wait until its sign of life is " + Marker.LIFETIME.toMinutes()
                + " minutes old; or give this sweep a bot and a channel of its own; or start with --force-discord.");
    }

    /** Says that slash commands could not be registered. */
    public static ConnectFailure commandsRefused(CallFailure cause, String invitation) {
        return new ConnectFailure(
                "The slash commands could not be registered (" + cause.getMessage()
                        + "). Invite the bot anew with the scopes bot and applications.commands: " + invitation,
                cause);
    }

    /** Says that something else came in the way after the login. */
    public static ConnectFailure unexpected(RuntimeException cause) {
        return new ConnectFailure("Discord could not be used: " + Calls.firstLine(cause), cause);
    }

    /** Returns why, and what to do, in one line. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
