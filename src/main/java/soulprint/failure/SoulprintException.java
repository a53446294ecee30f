package soulprint.failure;

import org.jspecify.annotations.Nullable;

/// A failure told in one sentence that names what, where and what to do next. The sentence never holds imported text.
public final class SoulprintException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;

    public SoulprintException(Failure failure, String sentence) {
        this(failure, sentence, null);
    }

    public SoulprintException(Failure failure, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /// The sentence for the person in front of the screen.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
