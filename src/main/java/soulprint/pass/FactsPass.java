package soulprint.pass;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.profile.Profile;
import soulprint.store.Basis;
import soulprint.store.Database;
import soulprint.store.Extracted;
import soulprint.store.ExtractionRows;
import soulprint.store.Extractions;
import soulprint.store.Extractions.Outstanding;
import soulprint.store.FactsLock;
import soulprint.store.Material;
import soulprint.store.Publication;
import soulprint.store.Publications;

/// Makes one user's facts and profile of all that is stored: takes mentions from each conversation that was not read
/// yet or is another now, makes facts of all mentions, writes the documents, publishes everything at once. What is up
/// to date costs two questions; killed at any moment, the next run goes on where the last batch ended.
public final class FactsPass {
    private final Database database;
    private final UserId user;
    private final Thinking thinking;
    private final InstantSource clock;

    public FactsPass(Database database, UserId user, Thinking thinking, InstantSource clock) {
        this.database = database;
        this.user = user;
        this.thinking = thinking;
        this.clock = clock;
    }

    /// Brings facts and profile up to date, unless another command does so already.
    public FactsSummary run(Progress progress) {
        int read = 0;
        Publications publications = new Publications(database, user);
        // Whoever stored something and found the lock taken just before it was given back relies on this pass.
        while (publications.lags(thinking.reading(), thinking.writing())) {
            Optional<FactsLock> lock = FactsLock.take(database, user);
            if (lock.isEmpty()) {
                return FactsSummary.of(database, user, read, true);
            }
            try (FactsLock _ = lock.get()) {
                read += bringUp(progress);
            }
        }
        return FactsSummary.of(database, user, read, false);
    }

    /// Publishes what the user decided, from what the published facts rest on.
    public void republish() {
        while (true) {
            Material material = Material.published(database, user)
                    .orElseThrow(() -> new IllegalStateException("a decision where nothing is published"));
            if (publish(material, Progress.SILENT)) {
                return;
            }
        }
    }

    private int bringUp(Progress progress) {
        int read = 0;
        while (true) {
            read += extract(progress);
            Optional<Material> material = Material.taken(database, user, thinking.reading(), thinking.writing());
            if (material.isPresent() && publish(material.get(), progress)) {
                return read;
            }
        }
    }

    private int extract(Progress progress) {
        List<Outstanding> outstanding = new Extractions(database, user).outstanding(thinking.reading());
        if (outstanding.isEmpty()) {
            return 0;
        }
        ExtractionRows rows = new ExtractionRows(database, user, thinking.reading());
        int done = 0;
        try (Reading reading = new Reading(database, user, thinking)) {
            for (List<Outstanding> page : Reading.pages(outstanding)) {
                progress.at(Stage.EXTRACTING, done, outstanding.size());
                if (progress.stopping()) {
                    throw stopped(done, outstanding.size());
                }
                List<Extracted> extracted = reading.of(page);
                rows.store(extracted);
                done += page.size();
            }
        }
        progress.at(Stage.EXTRACTING, done, outstanding.size());
        return done;
    }

    private static SoulprintException stopped(int done, int all) {
        return new SoulprintException(
                Failure.INTERRUPTED,
                "Stopped after %,d of %,d conversations were read for facts; all that was imported is stored, and `soulprint profile` goes on from there."
                        .formatted(done, all));
    }

    /// False if something newer was published or decided meanwhile.
    private boolean publish(Material material, Progress progress) {
        int mentions = material.mentions().size();
        progress.at(Stage.CONSOLIDATING, 0, mentions);
        List<Fact> facts = thinking.facts(material.mentions(), material.verdicts());
        progress.at(Stage.CONSOLIDATING, mentions, mentions);
        progress.at(Stage.WRITING, 0, 0);
        Profile profile = thinking.profile(facts, material.style());
        Basis basis = material.basis();
        return new Publications(database, user)
                .publish(
                        new Publication(basis, clock.instant(), material.style(), material.coverage()), facts, profile);
    }
}
