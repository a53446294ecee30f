package soulprint.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import soulprint.store.Imports.Counted;
import soulprint.store.Stored;

/// What was read, what was skipped and why, what was found and what became of it. It adds up: `conversations` and the
/// skipped ones are all that the files hold; `messages`, `contexts` and what was left out are all their messages.
public record Receipt(
        List<String> files,
        int conversations,
        int messages,
        int contexts,
        int abandonedBranches,
        int repairedTexts,
        List<Count> skipped,
        List<Count> leftOut,
        List<Count> secrets,
        List<Count> languages,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        Stored stored,
        Duration took) {
    public Receipt {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        leftOut = List.copyOf(leftOut);
        secrets = List.copyOf(secrets);
        languages = List.copyOf(languages);
    }

    /// The receipt as the lines under which an import keeps it.
    List<Counted> lines() {
        List<Counted> lines = new ArrayList<>();
        lines.add(new Counted("read", "conversations", conversations));
        lines.add(new Counted("read", "messages", messages));
        lines.add(new Counted("read", "contexts", contexts));
        lines.add(new Counted("read", "abandoned branches", abandonedBranches));
        lines.add(new Counted("stored", "new", stored.added()));
        lines.add(new Counted("stored", "changed", stored.changed()));
        lines.add(new Counted("stored", "unchanged", stored.unchanged()));
        lines.add(new Counted("stored", "kept", stored.kept()));
        skipped.forEach(count -> lines.add(new Counted("skipped", count.reason(), count.count())));
        leftOut.forEach(count -> lines.add(new Counted("left out", count.reason(), count.count())));
        secrets.forEach(count -> lines.add(new Counted("secret", count.reason(), count.count())));
        languages.forEach(count -> lines.add(new Counted("language", count.reason(), count.count())));
        return lines;
    }

    /// Whether the import left the history as it was.
    public boolean changedNothing() {
        return stored.added() == 0 && stored.changed() == 0;
    }

    public static int sum(List<Count> counts) {
        return counts.stream().mapToInt(Count::count).sum();
    }
}
