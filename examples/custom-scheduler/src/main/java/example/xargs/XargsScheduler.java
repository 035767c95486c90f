package example.xargs;
import io.hyperherd.*;
import io.hyperherd.scheduler.*;
import java.io.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.Collectors;
/** Runs the tasks of a job with xargs, each in a session of its own. All it knows is in a directory for each job. */
public final class XargsScheduler implements Scheduler, SchedulerProvider {
    private static final String TASK = """
            workspace=$1 logs=$2 limit=$3 i=$4 peak=0 here=$PWD
            (set -C; echo $$ > "$i.claim") 2> /dev/null || exit 0
            export SLURM_ARRAY_TASK_ID=$i
            (cd -- "$workspace" && exec setsid bash -c 'until [ -s "$1.sid" ]; do sleep 0.01; done
              [ -e "$1.stop" ] && exit 130; exec bash "$0"' "$here/job.sh" "$here/$i") >> "$logs/$i.out" 2>> "$logs/$i.err" &
            echo $! > "$i.sid"
            while kill -0 $! 2> /dev/null; do
              rss=$(ps -o rss= -s $! | awk '{ sum += $1 } END { print sum + 0 }')
              ((rss > peak)) && echo $((peak = rss)) > "$i.peak"
              ((SECONDS >= limit)) && touch "$i.late" && pkill -KILL -s $!
              sleep 0.1
            done
            wait $!; echo $? > "$i.tmp"; pkill -KILL -s $!; mv "$i.tmp" "$i.code"
            """;
    private final Path root;
    public XargsScheduler() { this(Path.of("")); }
    private XargsScheduler(Path stateDirectory) { root = stateDirectory.resolve("xargs"); }
    @Override public String name() { return "xargs"; }
    @Override public boolean isAvailable() { return true; }
    @Override public int preference() { return -1; } // "auto" never chooses it
    @Override public Scheduler create(Path stateDirectory) { return new XargsScheduler(stateDirectory); }
    @Override public List<Finding> preflight(Resources resources) { return List.of(); }
    @Override public Limits limits() { return Limits.NONE; }
    @Override public SubmitOutcome submit(ArrayJob job) {
        try {
            Path draft = Files.createDirectories(root.resolve("draft-" + job.tag()));
            for (String file : List.of("owner", job.tag().value())) // who starts the tasks, and what the job is found again by
                Files.writeString(draft.resolve(file), "" + ProcessHandle.current().pid());
            Files.writeString(draft.resolve("job.sh"), JobScript.render(job));
            Files.write(draft.resolve("tasks"), job.taskNumbers().stream().map(String::valueOf).toList());
            long number = System.currentTimeMillis();
            while (!draft.toFile().renameTo(root.resolve("" + number).toFile())) number++; // from now on the job is there, whole
            int slots = job.maxConcurrent().orElse(Runtime.getRuntime().availableProcessors());
            ProcessBuilder xargs = new ProcessBuilder("setsid", "xargs", "-P", "" + slots, "-n", "1", "bash", "-c", TASK, "task",
                    "" + job.workspace(), "" + job.logDirectory(), job.resources().time().limit().map(t -> "" + t.toSeconds())
                    .orElse("" + Integer.MAX_VALUE)).directory(root.resolve("" + number).toFile());
            xargs.environment().putAll(job.environment());
            xargs.environment().putAll(Map.of("SLURM_JOB_ID", "" + number, "HYPERHERD_SCHEDULER", name()));
            xargs.redirectInput(new File(xargs.directory(), "tasks")).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            Files.writeString(root.resolve(number + "/owner"), "" + xargs.redirectErrorStream(true).start().pid());
            return new SubmitOutcome.Accepted(new JobId("" + number));
        } catch (IOException e) { throw new SchedulerException("xargs: " + e.getMessage(), e); }
    }
    @Override public Optional<JobId> find(JobTag tag) {
        String[] jobs = Optional.ofNullable(root.toFile().list((dir, name) -> name.matches("[0-9]+"))).orElse(new String[0]);
        return Arrays.stream(jobs).filter(job -> has(job, tag.value())).map(JobId::new).findFirst();
    }
    @Override public Observation observe(Collection<JobId> jobs) {
        Map<TaskId, TaskReport> tasks = new HashMap<>();
        for (JobId job : jobs) for (String i : read(job.value(), "tasks").lines().toList())
            tasks.put(new TaskId(job, Integer.parseInt(i)), report(job.value(), i));
        return new Observation(Instant.now(), tasks, List.of(new SourceAnswer.Answered(name())));
    }
    private TaskReport report(String job, String i) {
        boolean lives = lives(job, i + ".claim"), owned = lives(job, "owner"); // asked first: their end follows the code
        int code = read(job, i + ".code").lines().mapToInt(Integer::parseInt).findFirst().orElse(-1);
        TaskState state = code == 0 ? TaskState.COMPLETED : code > 0 && has(job, i + ".late") ? TaskState.TIMED_OUT
                : code > 0 ? has(job, i + ".stop") ? TaskState.CANCELLED : TaskState.FAILED
                : lives ? TaskState.RUNNING : owned ? TaskState.QUEUED : TaskState.NODE_FAILED;
        long end = code < 0 ? System.currentTimeMillis() : file(job, i + ".code").toFile().lastModified();
        long start = Math.min(end, file(job, i + ".claim").toFile().lastModified());
        OptionalLong peak = read(job, i + ".peak").lines().mapToLong(kib -> Long.parseLong(kib) << 10).findFirst();
        Optional<Elapsed> took = Optional.of(Elapsed.of(Duration.ofMillis(end - start))).filter(time -> start > 0);
        return new TaskReport(state, state.name(), name(), Optional.empty(), new Accounting(took, peak, OptionalLong.empty(),
                OptionalLong.empty(), code < 0 ? OptionalInt.empty() : OptionalInt.of(code), OptionalInt.empty()));
    }
    @Override public Map<TaskId, CancelOutcome> cancel(Collection<TaskId> tasks) {
        return tasks.stream().collect(Collectors.toMap(task -> task, task -> cancel(task.job().value(), "" + task.index())));
    }
    private CancelOutcome cancel(String job, String i) {
        if (!has(job, "tasks")) return new CancelOutcome.Refused("no such job");
        if (has(job, i + ".code")) return new CancelOutcome.AlreadyOver();
        try {
            Files.writeString(file(job, i + ".stop"), "");
            if (file(job, i + ".claim").toFile().createNewFile()) Files.writeString(file(job, i + ".code"), "130"); // it waited
            else if (has(job, i + ".sid")) new ProcessBuilder("pkill", "-KILL", "-s", read(job, i + ".sid")).start().waitFor();
            return new CancelOutcome.Cancelled();
        } catch (IOException | InterruptedException e) { return new CancelOutcome.Refused(e.toString()); }
    }
    private Path file(String job, String name) { return root.resolve(job).resolve(name); }
    private boolean has(String job, String name) { return Files.exists(file(job, name)); }
    private boolean lives(String job, String name) {
        return read(job, name).lines().anyMatch(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent());
    }
    private String read(String job, String name) {
        try { return Files.readString(file(job, name)).strip(); } catch (IOException none) { return ""; }
    }
}
