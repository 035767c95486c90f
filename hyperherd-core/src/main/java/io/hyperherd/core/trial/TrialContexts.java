package io.hyperherd.core.trial;

import io.hyperherd.HyperHerdException;
import io.hyperherd.TrialContext;
import io.hyperherd.core.workspace.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out which trial a process is. */
public final class TrialContexts {

    private static final String WORKSPACE = "HYPERHERD_WORKSPACE";
    private static final String TRIAL = "HYPERHERD_TRIAL_ID";
    private static final String NAME = "HYPERHERD_TRIAL_NAME";
    private static final String LEGACY_NAME = "HYPERHERD_EXPERIMENT_NAME";
    private static final String PARAMS = "HYPERHERD_PARAMS";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private TrialContexts() {}

    /**
     * Returns the context of the trial that {@code environment} describes. Without {@code HYPERHERD_PARAMS}, which the Python tool does
     * not set, parameters come from the manifest.
     *
     * @throws HyperHerdException when the variables are missing, or the workspace cannot be seen from here; the message says which
     */
    public static TrialContext from(Map<String, String> environment) {
        return from(environment, Clock.systemUTC());
    }

    static TrialContext from(Map<String, String> environment, Clock clock) {
        Workspace workspace = workspace(environment);
        int index = index(environment);
        String name = environment.getOrDefault(NAME, environment.getOrDefault(LEGACY_NAME, ""));
        Overrides overrides = new Overrides(Optional.ofNullable(environment.get(PARAMS)), workspace, index);
        WorkspaceTrialContext context = new WorkspaceTrialContext(workspace, index, name, overrides, clock);
        context.checkWorkspace();
        return context;
    }

    private static Workspace workspace(Map<String, String> environment) {
        String path = environment.getOrDefault(WORKSPACE, "");
        if (path.isEmpty()) {
            throw new HyperHerdException(
                    WORKSPACE + " is not set: this process is not a trial of a sweep. Start it with"
                            + " `herd run`, or set the variable to the directory that holds hyperherd.yaml.");
        }
        try {
            return Workspace.of(Path.of(path));
        } catch (InvalidPathException e) {
            throw new HyperHerdException(WORKSPACE + " is not a path: " + e.getMessage(), e);
        }
    }

    private static int index(Map<String, String> environment) {
        String id = environment.get(TRIAL);
        if (id == null) {
            throw new HyperHerdException(
                    TRIAL + " is not set: it is not known which trial this process is. Start it with"
                            + " `herd run`, or set the variable to the trial's index.");
        }
        if (!INDEX.matcher(id).matches()) {
            throw new HyperHerdException(TRIAL + " is '" + id + "', which is not a trial's index.");
        }
        return Integer.parseInt(id);
    }
}
