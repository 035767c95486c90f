package io.hyperherd;

import io.hyperherd.scheduler.Resources;
import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A validated sweep: everything that {@code hyperherd.yaml} says. Immutable.
 *
 * @param name what the sweep is called
 * @param workspace the absolute directory that holds the state of the sweep in {@code .hyperherd/}
 * @param launcher the absolute path of the script that runs one trial
 * @param grid which combinations are tried
 * @param parameters the swept parameters in file order, at least one
 * @param conditions the rules over combinations, in order
 * @param staticOverrides tokens that every override string carries, verbatim
 * @param resources what each trial asks for; empty when nothing was declared
 * @param scheduler the name of the scheduler to use; empty to choose by what the machine offers
 * @param oversight what looks after running trials
 */
@Api(Api.Status.STABLE)
public record SweepDefinition(
        String name,
        Path workspace,
        Path launcher,
        Grid grid,
        List<Parameter> parameters,
        List<Condition> conditions,
        List<String> staticOverrides,
        Optional<Resources> resources,
        Optional<String> scheduler,
        Oversight oversight) {

    /** Copies the lists. */
    public SweepDefinition {
        parameters = List.copyOf(parameters);
        conditions = List.copyOf(conditions);
        staticOverrides = List.copyOf(staticOverrides);
    }

    /** Creates the definition of a sweep that nobody looks after. */
    public SweepDefinition(
            String name,
            Path workspace,
            Path launcher,
            Grid grid,
            List<Parameter> parameters,
            List<Condition> conditions,
            List<String> staticOverrides,
            Optional<Resources> resources,
            Optional<String> scheduler) {
        this(
                name,
                workspace,
                launcher,
                grid,
                parameters,
                conditions,
                staticOverrides,
                resources,
                scheduler,
                Oversight.NONE);
    }

    /** Returns this definition for another scheduler; empty to choose by what the machine offers. */
    public SweepDefinition withScheduler(Optional<String> other) {
        return new SweepDefinition(
                name, workspace, launcher, grid, parameters, conditions, staticOverrides, resources, other, oversight);
    }

    /** Returns this definition with another launcher; an empty path when there is none. */
    public SweepDefinition withLauncher(Path other) {
        return new SweepDefinition(
                name, workspace, other, grid, parameters, conditions, staticOverrides, resources, scheduler, oversight);
    }
}
