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
 * Does the same to each of many items, several at a time. Where it reads a small file for each, and files are far away, nearly all of the
 * time is waiting. Few items it takes one after the other, which starts no thread.
 */
public final class Bulk {

    private static final int PORTION = 500;

    /** As many as a login node and a file server hardly notice. */
    private static final int THREADS = 4;

    private Bulk() {}

    /**
     * Returns what {@code work} makes of each item, in their order.
     *
     * @param work may be called by several threads at once; what it throws, this throws
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        if (items.size() <= PORTION) {
            return one(items, work);
        }
        List<Callable<List<R>>> portions = new ArrayList<>();
        for (int from = 0; from < items.size(); from += PORTION) {
            List<T> portion = items.subList(from, Math.min(items.size(), from + PORTION));
            portions.add(() -> one(portion, work));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, Bulk::thread);
        try {
            List<R> all = new ArrayList<>(items.size());
            for (Future<List<R>> portion : threads.invokeAll(portions)) {
                all.addAll(portion.get());
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return one(items, work);
        } catch (ExecutionException failed) {
            throw Rethrown.of(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T, R> List<R> one(List<T> items, Function<T, R> work) {
        return items.stream().map(work).toList();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hyperherd-bulk");
        thread.setDaemon(true);
        return thread;
    }
}
