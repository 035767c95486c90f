package io.hyperherd;

import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.spi.Engines;
import io.hyperherd.stability.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A hyperparameter sweep: a definition, the trials it yields, and the workspace they live in.
 *
 * <pre>{@code
 * SweepRun run = Sweep.fromYaml(Path.of("sweeps/mnist")).run();
 * Snapshot end = run.await(Duration.ofHours(1));
 * }</pre>
 *
 * <p>Immutable; may be used by several threads.
 */
@Api(Api.Status.STABLE)
public interface Sweep {

    /**
     * Returns the sweep declared in {@code path}: a YAML file, or a directory that holds {@code hyperherd.yaml}.
     *
     * @throws ConfigException when there is no such file or it is not valid
     */
    static Sweep fromYaml(Path path) {
        return Engines.find().fromYaml(path);
    }

    /**
     * Returns the run of an existing workspace, whichever process began it. Submits nothing, and asks no scheduler yet. The definition is
     * {@code hyperherd.yaml} in {@code workspace} where there is one, and otherwise the one with which a program last ran the sweep.
     *
     * @throws WorkspaceException when nothing was ever run there
     * @throws ConfigException when there is no definition, or it is not valid
     */
    static SweepRun open(Path workspace) {
        return Engines.find().open(workspace);
    }

    /**
     * Cleans the workspace in {@code directory} as {@link #clean(CleanOptions)} does, without its definition, which may be broken or gone.
     *
     * @throws WorkspaceException as there
     */
    static CleanReport clean(Path directory, CleanOptions options) {
        return Engines.find().clean(directory, options);
    }

    /**
     * Looks over the sweep and its workspace: definition, launcher, manifest, record of jobs, results, scheduler. Changes nothing and never
     * refuses; what cannot be read is an ailment.
     *
     * @param path a YAML file, or the directory of a sweep
     */
    static Checkup examine(Path path) {
        return Engines.find().examine(path);
    }

    /**
     * Rebuilds what can be rebuilt, and looks again. A damaged manifest is set aside, not deleted; its trials come back from what is whole
     * of it, from job scripts, and from the definition where these agree with it. A trial of which nobody can tell which index it had is
     * new, and never takes over results of another.
     *
     * @throws WorkspaceException when another command holds the workspace, or a file cannot be written
     */
    static Checkup repair(Path path) {
        return Engines.find().repair(path);
    }

    /** Returns a builder of a sweep called {@code name}. */
    static SweepBuilder builder(String name) {
        return new SweepBuilder(name);
    }

    /**
     * Returns a JSON Schema (draft 7) of the files that {@link #fromYaml} reads, for editors that complete and check them. What the schema
     * refuses, {@code fromYaml} refuses too, but not the other way round: it knows the keys and their values, not how they fit together.
     */
    static String yamlSchema() {
        return Engines.find().yamlSchema();
    }

    /** Returns what was declared. */
    SweepDefinition definition();

    /**
     * Returns the text of a {@code hyperherd.yaml} that says the same: read by {@link #fromYaml} in the same directory, it yields an equal
     * {@link #definition}, and so the same trials with the same hashes. Comments and keys that say nothing of the sweep are not in it.
     * What is said in code alone, an {@linkplain SweepBuilder#objective objective}, is not either.
     */
    default String toYaml() {
        return Engines.find().toYaml(definition());
    }

    /**
     * Returns this sweep on another scheduler.
     *
     * @param scheduler a scheduler's name, or {@code auto}
     * @throws ConfigException when there is no scheduler of that name; the message lists those there are
     */
    Sweep onScheduler(String scheduler);

    /**
     * Returns this sweep on a scheduler that is handed over and need not be installed. It takes the place of one of the same name, for
     * this sweep alone, also for jobs that were submitted before. Whoever opens the workspace without it cannot ask about its jobs.
     */
    Sweep onScheduler(SchedulerProvider scheduler);

    /**
     * Returns the trials that the definition yields, in order, all ready, with the indices of a new workspace. Touches no file and no
     * scheduler.
     *
     * @throws ConfigException when the definition yields no trial or too many, or an expression has no value for one of them
     */
    List<Trial> definedTrials();

    /** Returns what {@link #run()} would do. */
    default Plan plan() {
        return plan(RunOptions.defaults());
    }

    /**
     * Returns what {@link #run(RunOptions)} would do. Asks the scheduler how earlier trials stand, and writes nothing.
     *
     * @throws RefusedException when it would refuse
     * @throws ConfigException when {@link #definedTrials} throws it, or the launcher cannot be run
     * @throws WorkspaceException when the workspace is damaged or cannot be read
     */
    Plan plan(RunOptions options);

    /** Submits every trial that is ready, failed or cancelled; see {@link #run(RunOptions)}. */
    default SweepRun run() {
        return run(RunOptions.defaults());
    }

    /**
     * Brings the workspace in line with the definition, creating it where there is none, and submits the chosen trials, in as many jobs as
     * the scheduler's limits ask for. Returns as soon as the scheduler has taken them. Trials for which it has no room now stay as they are;
     * the run's {@link SweepRun#plan plan} tells which. Running again submits only what is not live or done.
     *
     * @throws RefusedException when that would lose or repeat work
     * @throws ConfigException when {@link #definedTrials} throws it, the launcher cannot be run, or no scheduler is there
     * @throws WorkspaceException when the workspace cannot be used
     * @throws SchedulerException when the scheduler refuses, does not answer, or has no room for a single trial
     */
    SweepRun run(RunOptions options);

    /**
     * Runs as {@link #run(RunOptions)} does, and goes on with the trials for which the scheduler has no room, as room appears, until all are
     * submitted. Rests between two tries for as long as the scheduler asks, and longer while there is no room. An interrupt ends it early and
     * stays set; so may the end of the process: what is submitted then is on record, and what is not is ready for another run.
     *
     * @param watcher gets the plan of each try once it is carried out, in the calling thread
     */
    default SweepRun feed(RunOptions options, Consumer<Plan> watcher) {
        return feed(options, watcher, Duration.ofSeconds(Long.MAX_VALUE));
    }

    /** Runs as {@link #feed(RunOptions, Consumer)} does, but makes no try after {@code timeout}; what waits then is ready for another run. */
    SweepRun feed(RunOptions options, Consumer<Plan> watcher, Duration timeout);

    /** Returns the trials, ready to be tried out here as a scheduler would run them; see {@link #rehearse(RehearsalOptions)}. */
    default Rehearsal rehearse() {
        return rehearse(RehearsalOptions.defaults());
    }

    /**
     * Returns the trials, ready to be tried out here, without a scheduler. Creates the workspace where there is none. As long as nothing
     * was ever submitted, the workspace follows an edited definition; from then on the trials are those on record, as only a run decides
     * what becomes of them.
     *
     * @throws ConfigException when {@link #definedTrials} throws it, or the launcher cannot be run
     * @throws WorkspaceException when the workspace cannot be used
     */
    Rehearsal rehearse(RehearsalOptions options);

    /** Returns the run of an existing workspace; empty when nothing was ever run. Submits nothing, and asks no scheduler yet. */
    Optional<SweepRun> open();

    /**
     * Cancels every live task of the workspace's jobs, records their trials as cancelled, and removes what {@code options} say, with what
     * killed commands and superseded jobs left behind. While a job cannot be cancelled nothing is removed, unless forced. A damaged
     * manifest is no hindrance. Cleaning again does what is left to do, also after a call that was killed.
     *
     * @throws WorkspaceException when there is nothing to clean, another command holds the workspace, or a file cannot be removed
     */
    CleanReport clean(CleanOptions options);
}
