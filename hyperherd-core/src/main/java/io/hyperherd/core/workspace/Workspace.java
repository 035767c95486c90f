package io.hyperherd.core.workspace;

import io.hyperherd.Attempt;
import io.hyperherd.HyperHerdException;
import io.hyperherd.LogFollower;
import io.hyperherd.LogTail;
import io.hyperherd.LogText;
import io.hyperherd.Manifest;
import io.hyperherd.Results;
import io.hyperherd.StepRow;
import io.hyperherd.StopRequestedException.Action;
import io.hyperherd.Submission;
import io.hyperherd.TrialStatus;
import io.hyperherd.TrialSteps;
import io.hyperherd.WorkspaceException;
import io.hyperherd.core.evidence.Attempts;
import io.hyperherd.scheduler.ArrayJob;
import io.hyperherd.scheduler.JobScript;
import io.hyperherd.scheduler.JobTable;
import io.hyperherd.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A sweep's directory and the state in its {@code .hyperherd/}, in formats shared with the Python tool.
 *
 * <p>Every method reads or writes the files at the time of the call; nothing is remembered, and reading creates nothing. Files are
 * replaced as a whole. Whoever reads state in order to change it holds {@link #lock} from before the reading until after the writing;
 * trials, which log while commands run, write results without it. May be used by several threads. Everything throws
 * {@link WorkspaceException} when a file cannot be read or written, or holds what it should not.
 */
public final class Workspace {

    private final Path directory;
    private final Path state;
    private final Path logs;
    private final Path results;
    private final ManifestFile manifest;
    private final SubmissionFile submissions;
    private final IndexMark mark;
    private final IntentFile intent;
    private final Path attempts;
    private final AnswerMark answer;

    private Workspace(Path directory) {
        this.directory = directory;
        state = directory.resolve(".hyperherd");
        logs = state.resolve("logs");
        results = state.resolve("results");
        manifest = new ManifestFile(manifestPath());
        submissions = new SubmissionFile(state.resolve("job_ids.json"));
        mark = new IndexMark(state.resolve("next_index"));
        intent = new IntentFile(state.resolve("intent.json"));
        attempts = state.resolve("attempts");
        answer = new AnswerMark(state.resolve("last_answer"));
    }

    /** Returns the workspace in {@code directory}, which is made absolute; symbolic links in it stay. */
    public static Workspace of(Path directory) {
        return new Workspace(directory.toAbsolutePath().normalize());
    }

    /** Returns the absolute directory that holds {@code .hyperherd/}. */
    public Path directory() {
        return directory;
    }

    /** Returns the absolute path of {@code .hyperherd/}. */
    public Path stateDirectory() {
        return state;
    }

    /** Returns the absolute directory of the logs. */
    public Path logDirectory() {
        return logs;
    }

    /** Returns the absolute path of {@code manifest.json}. */
    public Path manifestPath() {
        return state.resolve("manifest.json");
    }

    /** Returns whether there is a state directory with a manifest in it. */
    public boolean exists() {
        return Files.isDirectory(state) && Files.isRegularFile(manifestPath());
    }

    /** Returns whether there is a state directory, with a manifest in it or not. */
    public boolean hasState() {
        return Files.isDirectory(state);
    }

    /** Returns whether trials are on record, readable or not. */
    public boolean hasManifest() {
        return Files.exists(manifestPath());
    }

    /**
     * Creates the state directory, the one for logs and what job scripts read for their launchers, where missing. The manifest comes with
     * {@link #saveManifest}.
     */
    public void create() {
        try {
            Files.createDirectories(logs);
            new LauncherFunctions(state.resolve(JobScript.FUNCTIONS)).write();
        } catch (IOException e) {
            throw FileComplaint.cannot("create", logs, e);
        }
    }

    /**
     * Takes the right to change the workspace, which must have been {@link #create created}. It ends with {@link WorkspaceLock#close} or
     * the process, however that ends. Not reentrant.
     *
     * @param patience how long to wait for another holder; zero to try once
     * @param command what is being done, such as {@code herd run}, for others to read
     * @throws WorkspaceException when another command holds it all the while; the message names it
     */
    public WorkspaceLock lock(Duration patience, String command) {
        return WorkspaceLock.acquire(state, "lock", patience, command);
    }

    /**
     * Takes the right to be the monitor of the workspace, which must have been {@link #create created}. Commands run beside it.
     *
     * @throws WorkspaceException when another monitor has it; the message names it
     */
    public WorkspaceLock lockForMonitor() {
        return WorkspaceLock.acquire(state, "monitor.lock", Duration.ZERO, "herd monitor");
    }

    /** Does {@code work} while holding the {@link #lock}, and returns what it returns. */
    @SuppressWarnings("try")
    public <T> T whileLocked(Duration patience, String command, Supplier<T> work) {
        try (WorkspaceLock held = lock(patience, command)) {
            return work.get();
        }
    }

    /** Does {@code work} while holding the {@link #lock}. */
    public void whileLocked(Duration patience, String command, Runnable work) {
        whileLocked(patience, command, () -> {
            work.run();
            return directory;
        });
    }

    /**
     * Returns the recorded trials; none when there is no file. A missing hash is computed, missing extras are none, and a status that
     * this version does not know is {@link TrialStatus#UNKNOWN}.
     */
    public Manifest manifest() {
        return manifest.read();
    }

    /**
     * Records exactly the trials of {@code manifest}, in its order. In records that stay only what differs is changed; whatever else
     * they hold survives. Indices of trials that are there before or after will not be handed out again by {@link #nextIndex}.
     */
    public void saveManifest(Manifest manifest) {
        this.manifest.save(manifest, old -> mark.raise(1 + Math.max(old, UsedIndices.largestOf(manifest))));
    }

    /** Returns everything that was submitted, oldest first. */
    public List<Submission> submissions() {
        return submissions.read();
    }

    /** Appends {@code submission} to what was submitted. */
    public void record(Submission submission) {
        submissions.append(submission);
    }

    /**
     * Returns the lowest index that no trial of this workspace ever had, as far as the manifest, the submissions, the names of logs,
     * results and attempts, and the stored mark tell.
     */
    public int nextIndex() {
        return nextIndex(manifest());
    }

    /** Returns the same to whoever has read the manifest already: reading it twice would double what a large sweep takes. */
    public int nextIndex(Manifest recorded) {
        return nextIndex(recorded, nextIndexByFiles());
    }

    /** Returns the same to whoever knows as well what {@link #nextIndexByFiles} returns. */
    public static int nextIndex(Manifest recorded, int byFiles) {
        return Math.max(byFiles, 1 + UsedIndices.largestOf(recorded));
    }

    /** Returns what {@link #nextIndex()} does, as far as everything but the manifest tells. */
    public int nextIndexByFiles() {
        int named = UsedIndices.largestIn(List.of(logs, results, attempts));
        return Math.max(mark.read(), 1 + Math.max(named, UsedIndices.largestOf(submissions())));
    }

    /** Writes the table that the tasks of {@code job} read, whose numbers say nothing of their trials. */
    public void saveTable(ArrayJob job) {
        Path table = job.tableFile();
        try {
            Files.createDirectories(table.getParent());
            AtomicFile.write(table, out -> {
                for (String line : JobTable.lines(job)) {
                    out.append(line).append('\n');
                }
            });
        } catch (IOException e) {
            throw FileComplaint.cannot("write", table, e);
        }
    }

    /**
     * Returns what job scripts left of attempts: the numbers of all trials' newest, and what those of the trials that {@code wanted} lets
     * pass say. A file that is not whole counts as not there.
     */
    public Attempts attempts(IntPredicate wanted) {
        return new AttemptFiles(attempts).read(wanted);
    }

    /** Returns when the schedulers of this workspace last answered; empty when nobody knows. */
    public Optional<Instant> lastAnswer() {
        return answer.read();
    }

    /** Records that the schedulers answered at {@code at}. Needs no lock. */
    public void saveLastAnswer(Instant at) {
        answer.write(at);
    }

    /**
     * Lets no job begin a run of attempt {@code number} of trial {@code index} from now on; one that has begun goes on.
     *
     * @param run how often the task will have been queued again when the next run begins
     * @return the job that has begun it; empty when none has
     */
    public Optional<Attempt.Owner> closeAttempt(int index, int number, int run) {
        return new AttemptFiles(attempts).close(index, number, run);
    }

    /** Returns the submission that a command began and did not see through; empty when there is none. */
    public Optional<Intent> openIntent() {
        return intent.read();
    }

    /** Records what is about to be submitted. */
    public void saveIntent(Intent planned) {
        intent.write(planned);
    }

    /** Forgets it: the submission is recorded, or was never made. */
    public void clearIntent() {
        intent.delete();
    }

    /**
     * Returns the last {@code lines} lines of a log, reading no more of it than that takes. Bytes that are not UTF-8 become U+FFFD, and
     * of very long lines only the beginning is returned.
     *
     * @throws IllegalArgumentException when {@code lines} is negative
     */
    public LogTail tail(int index, LogTail.Stream stream, int lines) {
        if (lines < 0) {
            throw new IllegalArgumentException("a negative number of lines: " + lines);
        }
        Path file = log(index, stream);
        return new LogTail(stream, file, new LogFile(file).tail(lines));
    }

    /** Returns whether {@code line} of a log divides two runs of the trial. */
    public static boolean isDivider(String line) {
        return line.startsWith(LogFile.DIVIDER);
    }

    /** Returns what reads logs of a trial as they grow, from their last {@code lines} lines on. */
    public LogFollower follow(int index, List<LogTail.Stream> streams, int lines) {
        if (lines < 0) {
            throw new IllegalArgumentException("a negative number of lines: " + lines);
        }
        Map<LogTail.Stream, GrowingLog> growing = new EnumMap<>(LogTail.Stream.class);
        streams.forEach(stream -> growing.put(stream, new GrowingLog(log(index, stream), lines)));
        return reader -> {
            boolean any = false;
            for (Map.Entry<LogTail.Stream, GrowingLog> log : growing.entrySet()) {
                any |= log.getValue()
                        .poll(text -> reader.accept(new LogText(log.getKey(), log(index, log.getKey()), text)));
            }
            return any;
        };
    }

    /**
     * Returns the last line of a trial's logs that says something, of which blank lines and dividers between runs are none: of a failed
     * one the last of its errors; of any other, and of one that failed without a word, the last of its output.
     */
    public Optional<String> lastLine(int index, TrialStatus status) {
        Optional<String> error =
                status == TrialStatus.FAILED ? lastLine(index, LogTail.Stream.STDERR) : Optional.empty();
        return error.isPresent() ? error : lastLine(index, LogTail.Stream.STDOUT);
    }

    private Optional<String> lastLine(int index, LogTail.Stream stream) {
        return new LogFile(log(index, stream)).lastWords();
    }

    private Path log(int index, LogTail.Stream stream) {
        return logs.resolve(index + stream.extension());
    }

    /** Returns the final metrics of one trial in the order logged; none when there is no file. */
    public Map<String, Value> metrics(int index) {
        return new MetricFile(results, Integer.toString(index)).read();
    }

    /** Returns the final metrics of all trials of {@code manifest}; files that cannot be used become warnings. */
    public Results results(Manifest manifest) {
        return new ResultFiles(results).of(manifest);
    }

    /** Sets one final metric of a trial and keeps the others, whoever else is writing to them. */
    public void putMetric(int index, String metric, Value value) {
        new MetricFile(results, Integer.toString(index)).put(metric, value);
    }

    /** Returns what a trial streamed, as rows; lines that are none are left out, and files that cannot be read become warnings. */
    public TrialSteps steps(int index) {
        List<StepRow> rows = new ArrayList<>();
        List<String> warnings = new MetricStreams(trialDirectory(index).resolve("stream"))
                .read((metric, points) -> rows.addAll(StepRows.of(index, metric, points)));
        return new TrialSteps(index, rows, warnings);
    }

    /**
     * Appends one point to a metric stream.
     *
     * @throws HyperHerdException when the name would lead out of the trial's directory
     */
    public void appendPoint(int index, String metric, StreamPoint point) {
        new MetricStreams(trialDirectory(index).resolve("stream")).append(metric, point);
    }

    /** Returns what the trial is asked to do; empty when it may go on. */
    public Optional<Action> stopSignal(int index) {
        return new StopSignals(trialDirectory(index)).read();
    }

    /** Takes back any request to stop the trials {@code indices}, so that they can run again. */
    public void clearStopSignals(Collection<Integer> indices) {
        if (Files.isDirectory(results)) {
            indices.forEach(index -> new StopSignals(trialDirectory(index)).clear());
        }
    }

    private Path trialDirectory(int index) {
        return results.resolve(Integer.toString(index));
    }

    /** Removes the logs, and returns what was removed. Indices that only logs tell of will not be handed out again all the same. */
    public List<Path> removeLogs() {
        mark.raise(1 + UsedIndices.largestIn(List.of(logs)));
        return new Removal(List.of(logs)).carryOut();
    }

    /** Removes all state, and returns what was removed. From one moment to the next there is no workspace any more. */
    public List<Path> removeState() {
        return new Removal(List.of(state)).carryOut();
    }

    /** Removes the tables of jobs, which only live tasks read, and returns what was removed. */
    public List<Path> removeTables() {
        return new Removal(List.of(state.resolve("tables"))).carryOut();
    }

    /** Removes {@code paths}, and what a removal or a writer that was killed left behind; returns what was removed. */
    public List<Path> removeLeftovers(List<Path> paths) {
        List<Path> all = new ArrayList<>(paths);
        all.addAll(Leftovers.of(state));
        return new Removal(all).carryOut();
    }
}
