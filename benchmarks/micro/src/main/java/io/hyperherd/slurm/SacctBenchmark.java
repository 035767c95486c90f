package io.hyperherd.slurm;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading what the accounting says of ten thousand tasks, each with its batch step. In this package, since the reader is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SacctBenchmark {

    private final String rows = IntStream.range(0, 10_000)
            .mapToObj(i -> (1000 + i / 1000) + "_" + i % 1000)
            .map(task -> task + "|COMPLETED|00:01:00|||1G||0:0|1|None|1767225600\n" + task
                    + ".batch|COMPLETED|00:01:00|12345K|12345K||200M|0:0|1||1767225600\n")
            .collect(Collectors.joining());

    /** The rows, read. */
    @Benchmark
    public Listing read() {
        return SacctOutput.read(rows);
    }
}
