package io.hyperherd.model.operator;

import io.hyperherd.model.chat.ModelException;
import io.hyperherd.model.chat.Trouble;
import io.hyperherd.monitor.spi.Toolbox;
import java.time.Instant;

/** How things stand with the model, and what people were told of it: everything once. For one thread. */
final class Standing {

    private static final String RULES = "; the rules carry on";

    private Instant notBefore = Instant.MIN;
    private Told told = Told.NOTHING;

    boolean mayAskAt(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** Notes that there is no answer to be had. */
    void failed(ModelException failed, Instant now, Toolbox toolbox) {
        if (failed.trouble() instanceof Trouble.Lasting) {
            notBefore = Instant.MAX;
            tell(Told.LASTING, failed.getMessage() + RULES + " until the monitor is started anew", toolbox);
        } else if (failed.trouble() instanceof Trouble.Passing passing) {
            notBefore = now.plus(BackOff.after(Integer.MAX_VALUE, passing.pause()));
            tell(Told.OUTAGE, failed.getMessage() + RULES + " until it answers again", toolbox);
        } else {
            tell(Told.UNFIT, failed.getMessage() + RULES + " in this tick", toolbox);
        }
    }

    /** Notes that no more may be spent. */
    void spent(String cap, Toolbox toolbox) {
        tell(Told.SPENT, "the budget of the model is used up, " + cap + RULES, toolbox);
    }

    /** Notes that all is well. */
    void answered(Toolbox toolbox) {
        if (told == Told.OUTAGE) {
            toolbox.announce("the model answers again, and operates");
        }
        told = Told.NOTHING;
    }

    private void tell(Told what, String text, Toolbox toolbox) {
        if (told != what) {
            toolbox.announce(text);
        }
        told = what;
    }

    /** What people were told last. */
    private enum Told {
        NOTHING,
        LASTING,
        OUTAGE,
        UNFIT,
        SPENT
    }
}
