package io.hyperherd.core.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Reads a small file for each of many items, several at a time: where files are far away, nearly all of the time is waiting. Of few items
 * it reads one after the other, which starts no thread.
 */
public final class BulkReader {

    private static final int PORTION = 500;

    /** As many as a login node and a file server hardly notice. */
    private static final int THREADS = 4;

    private BulkReader() {}

    /**
     * Returns what {@code read} makes of each item, in their order.
     *
     * @param read may be called by several threads at once; what it throws, this throws
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> read) {
        if (items.size() <= PORTION) {
            return one(items, read);
        }
        List<Callable<List<R>>> portions = new ArrayList<>();
        for (int from = 0; from < items.size(); from += PORTION) {
            List<T> portion = items.subList(from, Math.min(items.size(), from + PORTION));
            portions.add(() -> one(portion, read));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, BulkReader::thread);
        try {
            List<R> all = new ArrayList<>(items.size());
            for (Future<List<R>> portion : threads.invokeAll(portions)) {
                all.addAll(portion.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return one(items, read);
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T, R> List<R> one(List<T> items, Function<T, R> read) {
        return items.stream().map(read).toList();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hyperherd-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** A function throws nothing that is checked. */
    private static RuntimeException unchecked(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(failed);
    }
}
