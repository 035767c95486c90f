package io.hyperherd;

import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.List;

/**
 * What cleaning a workspace did. Immutable.
 *
 * @param cancelled the trials that were live and are cancelled
 * @param obstacles why jobs may go on, one line each; unless forced, nothing was removed then
 * @param removed the absolute paths of files and directories that were removed
 * @param warnings what was found damaged or did not answer, one line each
 */
@Api(Api.Status.STABLE)
public record CleanReport(
        List<StopReport.Cancelled> cancelled, List<String> obstacles, List<Path> removed, List<String> warnings) {

    /** Copies the lists. */
    public CleanReport {
        cancelled = List.copyOf(cancelled);
        obstacles = List.copyOf(obstacles);
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }
}
