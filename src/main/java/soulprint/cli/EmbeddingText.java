package soulprint.cli;

import java.time.Duration;
import soulprint.pass.EmbeddingState;

/// How far search by meaning is, as a person reads it.
record EmbeddingText(Hint hint) {
    /// The line below an import's receipt.
    String imported(EmbeddingState state) {
        if (state.complete()) {
            return "Search by words and by meaning works.";
        }
        int open = state.passages() - state.embedded();
        if (!state.running()) {
            return "Search by words works; for search by meaning (%s, %s): %s"
                    .formatted(Terminal.counted(open, "passage"), about(state.left()), hint.of("embed"));
        }
        return "Search by words works at once. Search by meaning is prepared in the background (%s, %s): %s"
                .formatted(Terminal.counted(open, "passage"), about(state.left()), hint.of("status"));
    }

    /// The line of `status`.
    String status(EmbeddingState state) {
        String all = Terminal.counted(state.passages(), "passage");
        if (state.complete()) {
            return "%s, all with vectors (%s)".formatted(all, state.model().id());
        }
        String some = "%,d of %s".formatted(state.embedded(), all);
        return state.running()
                ? "embedding %s, %s left".formatted(some, about(state.left()))
                : "%s have vectors; for the others: %s".formatted(some, hint.of("embed"));
    }

    private static String about(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 60 ? "about %d s".formatted(seconds) : "about %d min".formatted((seconds + 59) / 60);
    }
}
