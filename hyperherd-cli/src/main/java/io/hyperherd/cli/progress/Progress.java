package io.hyperherd.cli.progress;

import io.hyperherd.Trial;
import java.util.List;

/** Shows how far trials are while a command waits for them. */
public interface Progress {

    /**
     * Shows the trials at one moment.
     *
     * @param moment where they stand
     * @param ended those that have ended since the last call
     */
    void show(Moment moment, List<Trial> ended);

    /** Takes away what is only good while waiting. Nothing is shown after that. */
    void end();
}
