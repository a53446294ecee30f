package soulprint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import soulprint.pass.EmbeddingState;
import soulprint.pass.ProfileState;
import soulprint.store.Imports;
import soulprint.store.Totals;

/// What a home holds, and what is being done to it.
public record Status(
        String home,
        Totals totals,
        Optional<Imports.Row> lastImport,
        boolean importing,
        List<Imports.Counted> lastReceipt,
        long indexBehind,
        Optional<EmbeddingState> embedding,
        ProfileState profile,
        Instant asOf) {
    public Status {
        lastReceipt = List.copyOf(lastReceipt);
    }

    /// The last import neither ended nor goes on: its process was killed.
    public boolean interrupted() {
        return !importing && lastImport.isPresent() && lastImport.get().state().equals("running");
    }
}
