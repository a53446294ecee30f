package soulprint.provider;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import soulprint.model.EmbeddingModel;

/// The embedding models that travel in the jar: int8 weights of 384 dimensions, read from the root of the
/// `langchain4j-embeddings-*-q` artefacts, which are used without their library.
public enum InProcessModel {
    /// BAAI's bge-small-en-v1.5: the vector is that of the first token; a question carries an instruction.
    BGE_SMALL(
            "bge-small-en-v1.5-q",
            "bge-small-en-v1.5-q",
            Pooling.FIRST_TOKEN,
            "Represent this sentence for searching relevant passages: "),
    /// sentence-transformers' all-MiniLM-L6-v2: the mean over all tokens.
    MINILM("all-minilm-l6-v2-q", "all-minilm-l6-v2-q", Pooling.MEAN, "");

    enum Pooling {
        FIRST_TOKEN,
        MEAN
    }

    private static final int DIMENSION = 384;

    private final String id;
    private final String file;
    private final Pooling pooling;
    private final String instruction;

    InProcessModel(String id, String file, Pooling pooling, String instruction) {
        this.id = id;
        this.file = file;
        this.pooling = pooling;
        this.instruction = instruction;
    }

    /// The model of that id.
    public static Optional<InProcessModel> of(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /// All ids, for a person to choose from.
    public static String ids() {
        return Arrays.stream(values()).map(InProcessModel::id).collect(Collectors.joining(", "));
    }

    public EmbeddingModel model() {
        return new EmbeddingModel(id, DIMENSION);
    }

    String weights() {
        return "/" + file + ".onnx";
    }

    String tokenizer() {
        return "/" + file + "-tokenizer.json";
    }

    Pooling pooling() {
        return pooling;
    }

    String instruction() {
        return instruction;
    }
}
