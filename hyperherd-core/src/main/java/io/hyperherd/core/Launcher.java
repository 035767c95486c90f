package io.hyperherd.core;

import io.hyperherd.ConfigException;
import io.hyperherd.JavaMain;
import io.hyperherd.SweepDefinition;
import io.hyperherd.core.config.ConfigWriter;
import io.hyperherd.core.local.LocalScheduler;
import io.hyperherd.core.local.OwnSchedulerProvider;
import io.hyperherd.core.workspace.BuiltFiles;
import io.hyperherd.core.workspace.Workspace;
import io.hyperherd.scheduler.SchedulerProvider;
import io.hyperherd.spi.TrialCode;
import java.nio.file.Path;
import java.util.Optional;

/** What runs a trial, and what has to be there before it can. */
sealed interface Launcher {

    /** Returns what runs the trials of a sweep that was built in code. */
    static Launcher of(TrialCode code, Workspace workspace) {
        if (code instanceof TrialCode.Main main) {
            return new OfMain(main.main(), new BuiltFiles(workspace.stateDirectory()));
        }
        return code instanceof TrialCode.Own own
                ? new Own(new OwnSchedulerProvider(
                        workspace.stateDirectory(), new ObjectiveBody(workspace, own.objective())))
                : new OfProgram();
    }

    /** Returns {@code definition} as this needs it. */
    default SweepDefinition adapt(SweepDefinition definition) {
        return definition;
    }

    /** Returns {@code schedulers} as this needs them. */
    default Schedulers adapt(Schedulers schedulers) {
        return schedulers;
    }

    /** Returns why it cannot run trials of {@code definition}. */
    default Optional<String> flaw(SweepDefinition definition) {
        return Preflight.launcher(definition);
    }

    /** Returns why it cannot try trials out in the foreground. */
    default Optional<String> notRehearsed() {
        return Optional.empty();
    }

    /** Writes what has to be there. */
    default void prepare(SweepDefinition definition, Workspace workspace) {
        new BuiltFiles(workspace.stateDirectory()).saveSweep(ConfigWriter.write(definition));
    }

    /** A script that a sweep file names, which stays where it is. */
    record OfFile() implements Launcher {
        @Override
        public void prepare(SweepDefinition definition, Workspace workspace) {}
    }

    /** A script that a program names. */
    record OfProgram() implements Launcher {}

    /** A main class, by a script that is written for it. */
    record OfMain(JavaMain main, BuiltFiles files) implements Launcher {
        @Override
        public SweepDefinition adapt(SweepDefinition definition) {
            return definition.withLauncher(files.launcher());
        }

        @Override
        public Optional<String> flaw(SweepDefinition definition) {
            return Optional.empty();
        }

        @Override
        public void prepare(SweepDefinition definition, Workspace workspace) {
            files.saveLauncher(JavaLauncher.render(main));
            Launcher.super.prepare(definition, workspace);
        }
    }

    /** An objective, in this process. */
    record Own(SchedulerProvider local) implements Launcher {
        @Override
        public SweepDefinition adapt(SweepDefinition definition) {
            String scheduler = definition.scheduler().orElse(LocalScheduler.NAME);
            if (!scheduler.equals(LocalScheduler.NAME)) {
                throw new ConfigException(elsewhere(scheduler));
            }
            return definition.withScheduler(Optional.of(scheduler)).withLauncher(Path.of(""));
        }

        private static String elsewhere(String scheduler) {
            return "an objective runs in this program, on the scheduler 'local', and not on '" + scheduler
                    + "'; for that, name a mainClass or a launcher";
        }

        @Override
        public Schedulers adapt(Schedulers schedulers) {
            return schedulers.with(local);
        }

        @Override
        public Optional<String> flaw(SweepDefinition definition) {
            return definition
                    .scheduler()
                    .filter(chosen -> !chosen.equals(LocalScheduler.NAME))
                    .map(Own::elsewhere);
        }

        @Override
        public Optional<String> notRehearsed() {
            return Optional.of("an objective is tried out by calling it; only launchers are run in the foreground");
        }
    }
}
