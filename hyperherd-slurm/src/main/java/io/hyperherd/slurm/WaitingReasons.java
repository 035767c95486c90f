package io.hyperherd.slurm;

import io.hyperherd.scheduler.Waiting;
import io.hyperherd.scheduler.Waiting.Outlook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What SLURM's reasons to keep a task waiting mean (squeue(1), job reason codes, SLURM 22.05). */
final class WaitingReasons {

    private static final String NOTHING = "nothing: it starts by itself";

    /** The first pattern that fits decides. */
    private static final List<Reason> REASONS = List.of(
            clears("Priority", "other jobs come first in its partition"),
            clears("Resources", "it is next, and there is no room for it yet"),
            clears("JobArrayTaskLimit", "as many tasks of its array run as are allowed at once"),
            clears("BeginTime", "it may not start before a set time, as after it was queued again"),
            clears("Cleaning|Prolog|Configuring.*", "it is being made ready"),
            clears("Licenses", "it needs a licence that others use"),
            unsure(
                    "Dependency",
                    "it depends on a job that is not over",
                    "look at that job with `scontrol show job`; it starts when that one ends as required"),
            blocked(
                    "DependencyNeverSatisfied",
                    "it depends on a job that did not end as required",
                    "stop it with `herd stop`, and run again without that dependency"),
            blocked("JobHeldUser", "its owner holds it", "`scontrol release` lets it go"),
            blocked(
                    "JobHeldAdmin|JobHoldMaxRequeue",
                    "an administrator or the cluster holds it",
                    "ask whoever runs the cluster"),
            unsure(
                    "Partition(Down|Inactive)",
                    "its partition takes no jobs at present",
                    "`sinfo` shows the partitions; wait, or choose another with `partition` in the slurm: block"),
            blocked(
                    "PartitionTimeLimit",
                    "it asks for more time than its partition allows",
                    "lower `time` in the slurm: block, or choose another partition; then `herd stop` and `herd run`"),
            blocked(
                    "PartitionNodeLimit|PartitionConfig|BadConstraints|InvalidQOS|InvalidAccount|AccountNotAllowed|QOSNotAllowed",
                    "it asks for what its partition, account or QOS does not have or allow",
                    "correct the slurm: block; then `herd stop` and `herd run`"),
            unsure(
                    "ReqNodeNotAvail.*|Nodes_required_for_job_are_DOWN.*|Nodes required for job are DOWN.*|NodeDown.*",
                    "nodes that it needs are down, drained or reserved",
                    "`sinfo -R` tells why nodes are down; wait, or ask whoever runs the cluster"),
            unsure("Reservation.*", "it waits for a reservation", "`scontrol show reservation` shows when that begins"),
            blocked(
                    "(QOS|Assoc)Max(Cpu|Mem|Node|GRES|Wall|TRES|Billing|BB|License)?\\w*PerJob\\w*|(QOS|Assoc)MaxWallDuration\\w*|QOSMin\\w*|(QOS|Assoc)Grp\\w*Minutes\\w*|(QOS|Assoc)GrpWall\\w*",
                    "it asks for more than its account or QOS grants a job, or has left",
                    "ask for less in the slurm: block, or ask for a higher limit; then `herd stop` and `herd run`"),
            clears("(QOS|Assoc)(Max|Grp)\\w*", "its user, account or QOS uses as much as is granted at once"));

    private WaitingReasons() {}

    private record Reason(Pattern pattern, Waiting waiting) {}

    private static Reason clears(String pattern, String words) {
        return new Reason(Pattern.compile(pattern), new Waiting(Outlook.CLEARS, words, NOTHING));
    }

    private static Reason blocked(String pattern, String words, String advice) {
        return new Reason(Pattern.compile(pattern), new Waiting(Outlook.BLOCKED, words, advice));
    }

    private static Reason unsure(String pattern, String words, String advice) {
        return new Reason(Pattern.compile(pattern), new Waiting(Outlook.UNSURE, words, advice));
    }

    /** Returns what {@code reason} means; empty when this version does not know it. */
    static Optional<Waiting> of(String reason) {
        return REASONS.stream()
                .filter(known -> known.pattern().matcher(reason.strip()).matches())
                .map(Reason::waiting)
                .findFirst();
    }
}
