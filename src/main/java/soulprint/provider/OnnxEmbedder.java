package soulprint.provider;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.Embedder;
import soulprint.model.EmbeddingModel;

/// Embeds in this process by ONNX Runtime: one session for all threads, one thread a call, one text a run. That is the
/// fastest setting on few cores, and the only reproducible one: int8 results change with the batch a text is in.
public final class OnnxEmbedder implements Embedder {
    /// The positions these models have.
    private static final int MOST_TOKENS = 512;

    private final InProcessModel model;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final boolean typed;

    private OnnxEmbedder(InProcessModel model, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.tokenizer = new WordPiece(Weights.vocabulary(model.tokenizer()));
        this.environment = environment;
        this.session = session;
        this.typed = session.getInputNames().contains("token_type_ids");
    }

    /// Loads a model; the native library is unpacked into `cache` once.
    public static OnnxEmbedder open(InProcessModel model, Path cache) {
        NativeLibrary.prepare(cache);
        try {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "soulprint");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setMemoryPatternOptimization(false);
                return new OnnxEmbedder(
                        model, environment, environment.createSession(Weights.bytes(model.weights()), options));
            }
        } catch (OrtException | LinkageError e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "ONNX Runtime cannot load the embedding model %s on this system; search by words works without it."
                            .formatted(model.id()),
                    e);
        }
    }

    @Override
    public EmbeddingModel model() {
        return model.model();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public float[] query(String text) {
        return vector(model.instruction() + text);
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public int concurrency() {
        return Runtime.getRuntime().availableProcessors();
    }

    private float[] vector(String text) {
        long[] ids = tokenizer.ids(text, MOST_TOKENS);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape));
            if (typed) {
                long[] types = new long[ids.length];
                inputs.put("token_type_ids", OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return unit(pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
            }
        } catch (OrtException e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "The embedding model %s failed on a text of %,d tokens; run the same command again."
                            .formatted(model.id(), ids.length),
                    e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[] pooled(FloatBuffer tokens, int count) {
        float[] vector = new float[model().dimension()];
        switch (model.pooling()) {
            case FIRST_TOKEN -> tokens.get(0, vector);
            case MEAN -> {
                for (int token = 0; token < count; token++) {
                    for (int i = 0; i < vector.length; i++) {
                        vector[i] += tokens.get(token * vector.length + i);
                    }
                }
            }
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new SoulprintException(Failure.ENVIRONMENT, "The embedding model could not be closed.", e);
        }
    }
}
