///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.hyperherd:hyperherd-core:0.1.0-SNAPSHOT

import io.hyperherd.Results.Order;
import io.hyperherd.Sweep;
import io.hyperherd.SweepRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Ten trials in a file that needs no project: {@code jbang Hills.java}. */
class Hills {
    public static void main(String[] args) {
        SweepRun run = Sweep.builder("hills")
                .workspace(Path.of(args.length > 0 ? args[0] : "hills"))
                .log("lr", 1e-4, 1e-1, 5)
                .discrete("optimizer", "sgd", "adam")
                .objective(trial -> Map.of("accuracy", accuracy(trial.getDouble("lr"), trial.getString("optimizer"))))
                .build()
                .run();
        run.await(Duration.ofMinutes(1));
        System.out.print(run.results().sortedBy("accuracy", Order.DESCENDING).top(3).table().toMarkdown());
    }

    /** In place of a training. */
    private static double accuracy(double rate, String optimizer) {
        double distance = Math.log10(rate) + 2.5;
        return 0.9 - distance * distance / 10 - (optimizer.equals("sgd") ? 0.05 : 0);
    }
}
