package io.hyperherd.discord.inbound;

import io.hyperherd.monitor.spi.Reception.Answer;
import io.hyperherd.monitor.spi.Reply.Confirmation;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * A button under a question, known by its custom id, so that it outlives the program.
 *
 * @param token names the question
 */
record Question(Answer answer, String token) {

    private static final String YES = "hyperherd_yes:";
    private static final String NO = "hyperherd_no:";

    /** Returns the two buttons of a question. */
    static ActionRow buttons(Confirmation confirmation) {
        return ActionRow.of(
                Button.danger(YES + confirmation.token(), "Yes, do it"),
                Button.secondary(NO + confirmation.token(), "No, leave it"));
    }

    /** Reads the custom id of a button; empty if it is none of these. */
    static Optional<Question> read(String customId) {
        if (customId.startsWith(YES)) {
            return Optional.of(new Question(Answer.YES, customId.substring(YES.length())));
        }
        return customId.startsWith(NO)
                ? Optional.of(new Question(Answer.NO, customId.substring(NO.length())))
                : Optional.empty();
    }
}
