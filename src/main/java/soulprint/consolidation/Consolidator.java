package soulprint.consolidation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import soulprint.fact.Claim;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Verdict;

/// Makes facts of mentions: sets apart what the user rejected, gathers what says the same, and lets time decide what
/// holds. docs/facts.md tells the rules.
public final class Consolidator {
    /// Two mentions can share an id and differ in what the id leaves out; the same one of them is always taken.
    private static final Comparator<Mention> SURER = Comparator.comparing(Mention::source)
            .thenComparing(mention -> mention.claim().tense())
            .thenComparing(mention -> mention.claim().modality())
            .thenComparing(mention -> mention.claim().value())
            .thenComparing(mention -> String.valueOf(mention.when()))
            .thenComparing(mention -> String.valueOf(mention.reason()))
            .thenComparing(mention -> String.valueOf(mention.evidence()));

    private final Similarity similarity;
    private final ZoneId zone;

    public Consolidator(Similarity similarity) {
        this(similarity, ZoneOffset.UTC);
    }

    /// `zone` says which day it was when something was said.
    public Consolidator(Similarity similarity, ZoneId zone) {
        this.similarity = similarity;
        this.zone = zone;
    }

    /// All facts: live, superseded and rejected, in a stable order.
    public List<Fact> facts(Collection<Mention> mentions, Collection<Verdict> verdicts) {
        Map<UUID, Mention> distinct = new HashMap<>();
        mentions.forEach(mention ->
                distinct.merge(mention.id(), mention, (one, other) -> SURER.compare(one, other) <= 0 ? one : other));
        List<Saying> sayings = sayings(distinct, new Decisions(verdicts, distinct.values()));
        SameValue values =
                new SameValue(sayings.stream().map(Saying::claim).distinct().toList(), similarity);
        return new Gathering(values, zone)
                .runs(sayings).stream()
                        .map(run -> run.fact(zone))
                        .sorted(Comparator.comparing((Fact fact) -> fact.claim().slot())
                                .thenComparing(
                                        fact -> fact.mentions()
                                                .getFirst()
                                                .evidence()
                                                .saidAt(),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Fact::id))
                        .toList();
    }

    private static List<Saying> sayings(Map<UUID, Mention> mentions, Decisions decisions) {
        Map<Claim, Phrase> phrases = new HashMap<>();
        List<Saying> sayings = new ArrayList<>();
        mentions.forEach((id, mention) -> {
            Claim claim = decisions.corrected(mention.claim());
            Phrase phrase = phrases.computeIfAbsent(claim, it -> SameValue.phrase(it.slot(), it.value()));
            sayings.add(Saying.of(id, mention, claim, phrase, decisions.of(id).orElse(null)));
        });
        sayings.sort(Comparator.comparing(Saying::id));
        return sayings;
    }
}
