package soulprint.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long each of many calls took, in milliseconds.
final class Latencies {
    private final double[] sorted;

    Latencies(Collection<Double> millis) {
        sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /// What is done again and again.
    interface Call<T> {
        void with(T asked) throws Exception;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static <T> Latencies of(List<T> asked, Call<T> call) throws Exception {
        List<Double> millis = new ArrayList<>(asked.size());
        for (T one : asked) {
            long begun = System.nanoTime();
            call.with(one);
            millis.add(seconds(begun) * 1e3);
        }
        return new Latencies(millis);
    }

    /// All of them once from each of so many threads at the same time, each beginning elsewhere.
    static <T> Latencies of(List<T> asked, int threads, Call<T> call) throws Exception {
        List<Callable<Latencies>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = thread * asked.size() / threads;
            List<T> turned = new ArrayList<>(asked.subList(from, asked.size()));
            turned.addAll(asked.subList(0, from));
            tasks.add(() -> of(turned, call));
        }
        List<Double> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Latencies> done : executor.invokeAll(tasks)) {
                for (double one : done.get().sorted) {
                    all.add(one);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Latencies(all);
    }

    /// The least time within which so many of a hundred calls were done.
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
