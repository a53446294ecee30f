package soulprint.provider;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// ONNX Runtime by itself on texts that are tokenized already: what embedding costs at least.
public final class BareSession implements AutoCloseable {
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    public BareSession(InProcessModel model, Path cache) throws OrtException {
        NativeLibrary.prepare(cache);
        this.tokenizer = new WordPiece(Weights.vocabulary(model.tokenizer()));
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            this.session = environment.createSession(Weights.bytes(model.weights()), options);
        }
    }

    public List<long[]> tokenized(List<String> texts) {
        return texts.stream().map(text -> tokenizer.ids(text, 512)).toList();
    }

    /// Seconds to run the model over all of them, on so many threads.
    public double seconds(List<long[]> texts, int threads) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        List<Thread> running = java.util.stream.IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
                        run(texts.get(i));
                    }
                }))
                .toList();
        for (Thread thread : running) {
            thread.join();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            if (result.size() == 0) {
                throw new IllegalStateException("no answer");
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
