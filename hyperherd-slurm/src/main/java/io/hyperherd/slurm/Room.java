package io.hyperherd.slurm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Asks how many tasks may be submitted now. What does not answer in time is taken for no limit: sbatch has the last word. */
final class Room {

    /** The limits of accounting spare a submission that is refused; they are not worth a long wait for a database that is down. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Programs programs;
    private final Duration patience;
    private final String user;

    Room(Programs programs, Duration patience, String user) {
        this.programs = programs;
        this.patience = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        this.user = user;
    }

    /** Returns the room on a cluster with this configuration; takes little longer than the patience. */
    OptionalInt on(ClusterConfig config) {
        boolean enforced = config.setting("AccountingStorageEnforce").matches(".*\\b(limits|safe)\\b.*");
        OptionalInt maxJobs = config.number("MaxJobCount");
        if (maxJobs.isEmpty() && !enforced) {
            return OptionalInt.empty();
        }
        FutureTask<OptionalInt> share = new FutureTask<>(() -> enforced ? shareOfUser() : OptionalInt.empty());
        Thread asking = new Thread(share, "herd-sacctmgr");
        asking.setDaemon(true);
        asking.start();
        Outcome queue =
                programs.run(patience, List.of("squeue", "-a", "-r", "--noheader", "--states=all", "--format=%t %u"));
        OptionalInt most = await(share);
        return queue instanceof Outcome.Exited exited && exited.code() == 0
                ? QueueCount.read(exited.out(), user).room(maxJobs, most)
                : OptionalInt.empty();
    }

    private static OptionalInt await(FutureTask<OptionalInt> share) {
        try {
            return share.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Jobs that name another account or QOS than the user's own may have other limits; they are learnt from refusals. */
    private OptionalInt shareOfUser() {
        Outcome associations = programs.run(
                patience,
                List.of(
                        "sacctmgr",
                        "-n",
                        "-P",
                        "show",
                        "user",
                        "name=" + user,
                        "withassoc",
                        "format=" + UserShare.ASSOCIATION_FORMAT));
        if (!(associations instanceof Outcome.Exited found) || found.code() != 0) {
            return OptionalInt.empty();
        }
        List<String> qualities = new ArrayList<>();
        if (programs.run(patience, List.of("sacctmgr", "-n", "-P", "show", "qos", "format=" + UserShare.QOS_FORMAT))
                        instanceof Outcome.Exited listed
                && listed.code() == 0) {
            listed.out().lines().forEach(qualities::add);
        }
        return UserShare.most(found.out().lines().toList(), qualities);
    }
}
