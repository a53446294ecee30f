package soulprint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import soulprint.fact.Fact;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;
import soulprint.profile.Profile;
import soulprint.store.Publication;

/// The profile as it is published, with the live facts it rests on; `lags` says that more is stored by now.
public record PublishedProfile(Publication publication, Profile profile, List<Fact> facts, boolean lags) {
    private static final int SHOWN = 3;

    public PublishedProfile {
        facts = List.copyOf(facts);
    }

    /// Who this is, as far as known: what the user plainly says of their own present, the most often said first.
    public List<Fact> headline(Slot slot) {
        return facts.stream()
                .filter(fact -> fact.claim().slot() == slot)
                .filter(fact -> fact.claim().polarity() == Polarity.POSITIVE)
                .filter(fact -> fact.claim().tense() == Tense.CURRENT)
                .filter(fact -> fact.claim().modality() == Modality.ASSERTED)
                .sorted(Comparator.comparingInt(Fact::conversations).reversed())
                .limit(slot.single() ? 1 : SHOWN)
                .toList();
    }

    /// The value of a slot that has one at a time.
    public Optional<String> value(Slot slot) {
        return headline(slot).stream().map(fact -> fact.claim().value()).findFirst();
    }
}
