package io.hyperherd;

import io.hyperherd.stability.Api;
import java.util.List;

/**
 * The trials of a sweep, ready to be tried out one by one: each by its launcher, here, in the foreground, without a scheduler.
 *
 * <pre>{@code
 * LauncherEnd end = Sweep.fromYaml(path).rehearse().call(0).run();
 * }</pre>
 *
 * <p>Immutable; may be used by several threads.
 */
@Api(Api.Status.EVOLVING)
public interface Rehearsal {

    /** Returns the trials of the workspace, in order, as they stood when this was made. */
    List<Trial> trials();

    /** Returns what the person who tries them should know, one line each. */
    List<String> warnings();

    /**
     * Returns the call of the launcher for trial {@code index}; it is not made yet.
     *
     * @throws RefusedException when there is no such trial; or when it was ever submitted, since running it again would write over its
     *     results and logs, unless {@link RehearsalOptions#checking only checks} are asked for
     */
    LauncherCall call(int index);
}
