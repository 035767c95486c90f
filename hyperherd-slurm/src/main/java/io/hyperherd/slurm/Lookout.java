package io.hyperherd.slurm;

import io.hyperherd.scheduler.JobId;
import io.hyperherd.scheduler.Observation;
import io.hyperherd.scheduler.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the queue and the accounting about jobs, both at once. */
final class Lookout {

    /** How many jobs go into one question; keeps command lines and answers short. */
    private static final int JOBS_AT_ONCE = 100;

    private final Programs programs;
    private final Duration patience;

    Lookout(Programs programs, Duration patience) {
        this.programs = programs;
        this.patience = patience;
    }

    /**
     * Asks about {@code jobs}; takes little longer than the patience for one question. Accounting that is switched off is no source.
     */
    Observation observe(Collection<JobId> jobs) {
        Instant at = Instant.now();
        List<JobId> asked = jobs.stream().distinct().toList();
        if (asked.isEmpty()) {
            return Observation.empty(at);
        }
        FutureTask<Listing> accounting = new FutureTask<>(() -> listing(asked, this::accounts));
        Thread asking = new Thread(accounting, "herd-sacct");
        asking.setDaemon(true);
        asking.start();
        Listing queue = listing(asked, this::queue);
        Listing accounts = await(accounting);
        return new Observation(
                at,
                Merge.of(queue.tasks(), accounts.tasks()),
                accounts.trouble().filter(SacctOutput::isSwitchedOff).isPresent()
                        ? List.of(answer(SqueueOutput.SOURCE, queue))
                        : List.of(answer(SqueueOutput.SOURCE, queue), answer(SacctOutput.SOURCE, accounts)));
    }

    private static Listing await(FutureTask<Listing> accounting) {
        try {
            return accounting.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Listing.silent("interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static SourceAnswer answer(String source, Listing listing) {
        return listing.trouble()
                .<SourceAnswer>map(why -> new SourceAnswer.Silent(source, why))
                .orElseGet(() -> new SourceAnswer.Answered(source));
    }

    /** Asks in portions until the patience is at its end or a portion gets no answer. */
    private Listing listing(List<JobId> jobs, Function<Question, Listing> source) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Listing> answers = new ArrayList<>();
        boolean goOn = true;
        for (int from = 0; from < jobs.size() && goOn; from += JOBS_AT_ONCE) {
            List<JobId> portion = jobs.subList(from, Math.min(jobs.size(), from + JOBS_AT_ONCE));
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            Listing answer = source.apply(new Question(portion, left));
            answers.add(answer);
            goOn = answer.trouble().isEmpty();
        }
        return Listing.of(answers);
    }

    private record Question(List<JobId> jobs, Duration limit) {

        String ids() {
            return jobs.stream().map(JobId::value).collect(Collectors.joining(","));
        }
    }

    private Listing queue(Question question) {
        Outcome run = programs.run(
                question.limit(),
                List.of(
                        "squeue",
                        "-j",
                        question.ids(),
                        "-r",
                        "--Format=" + SqueueOutput.FORMAT,
                        "--noheader",
                        "--states=all"));
        if (run instanceof Outcome.Exited exited && exited.code() == 0) {
            return SqueueOutput.read(exited.out());
        }
        return knowsNone(run) ? Listing.NOTHING : Listing.silent(why(run));
    }

    /** Asked for one job that it has forgotten, squeue complains; asked for several, it lists those it knows (SLURM 22.05). */
    private static boolean knowsNone(Outcome run) {
        return run instanceof Outcome.Exited exited
                && exited.err().contains("Invalid job id")
                && Complaints.lines(exited.err()).size() == 1;
    }

    private Listing accounts(Question question) {
        Outcome run = programs.run(
                question.limit(),
                List.of(
                        "sacct",
                        "-j",
                        question.ids(),
                        "--format=" + SacctOutput.FORMAT,
                        "--duplicates",
                        "--noheader",
                        "--parsable2"));
        return run instanceof Outcome.Exited exited && exited.code() == 0
                ? SacctOutput.read(exited.out())
                : Listing.silent(why(run));
    }

    /** Says the whole patience, not what was left of it for the last portion. */
    private String why(Outcome run) {
        return run instanceof Outcome.TimedOut timedOut
                ? new Outcome.TimedOut(patience, timedOut.err()).complaint()
                : run.complaint();
    }
}
