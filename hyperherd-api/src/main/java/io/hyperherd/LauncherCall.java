package io.hyperherd;

import io.hyperherd.stability.Api;
import java.nio.file.Path;

/**
 * A call of a sweep's launcher for one trial, made as the job script makes it: by bash, with the override string as the one argument, in
 * the directory of the workspace, and with the same {@code HYPERHERD_} variables. Writes no status, result or log of its own.
 *
 * <p>The launcher never outlives the call. When this program is told to end, so is the launcher with its child processes, and this
 * program waits for it: first politely, by SIGTERM, then by SIGKILL. An interrupt of the calling thread does the same, and stays set. What
 * a launcher that ends by itself leaves running is left alone.
 *
 * <p>May be used by several threads, and more than once.
 */
@Api(Api.Status.EVOLVING)
public interface LauncherCall {

    /** Returns the trial. */
    Trial trial();

    /** Returns the absolute path of the launcher. */
    Path launcher();

    /** Returns the override string, the launcher's one argument. */
    String overrides();

    /**
     * Makes the call and waits for its end, or for that of {@link RehearsalOptions#withTimeout}. The launcher has this program's standard
     * input, output and error as its own. Ctrl-C at a terminal reaches both; the launcher then has half a minute to end by itself.
     *
     * @throws HyperHerdException when it cannot be started
     */
    LauncherEnd run();

    /**
     * Makes the call, waits as {@link #run} does, and returns what the launcher wrote, of which as much as one likes. It has nothing to read.
     *
     * @param characters how much to keep of the end of each stream
     * @throws HyperHerdException when it cannot be started
     * @throws IllegalArgumentException when {@code characters} is negative
     */
    LauncherOutput capture(int characters);
}
