package soulprint.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.fact.Slot;

/// Which values the user's decisions to change something end: those they name, in the slots that a change can end.
final class Changes {
    private final Map<Slot, PhraseIndex> indexes = new EnumMap<>(Slot.class);
    private final SameValue values;
    private final Map<Slot, Map<String, List<Ending>>> byRoot = new EnumMap<>(Slot.class);
    private final Map<Slot, List<Ending>> bySlot = new EnumMap<>(Slot.class);

    Changes(SameValue values) {
        this.values = values;
        Arrays.stream(Slot.values())
                .filter(Kind::endedByChange)
                .map(Kind::family)
                .forEach(family -> indexes.put(family, new PhraseIndex(values.values(family))));
    }

    void add(Run change) {
        if (change.first().positive() && change.first().asserted()) {
            change.sayings().forEach(saying -> Change.in(saying).ifPresent(words -> add(saying, change, words)));
        }
    }

    private void add(Saying saying, Run change, Change words) {
        Ending plain = ending(saying, change, words, false);
        Ending stemmed = ending(saying, change, words, true);
        indexes.keySet().forEach(slot -> add(slot, Kind.stemmed(slot) ? stemmed : plain));
    }

    private static Ending ending(Saying saying, Run change, Change words, boolean stemmed) {
        String begun = words.begun();
        @Nullable Phrase instead = begun == null ? null : Phrase.of(begun, stemmed);
        return new Ending(saying, change, Phrase.of(words.ended(), stemmed), instead);
    }

    private void add(Slot slot, Ending ending) {
        Set<String> named = named(slot, ending.ended());
        Map<String, List<Ending>> roots = byRoot.computeIfAbsent(slot, _ -> new HashMap<>());
        named.forEach(
                root -> roots.computeIfAbsent(root, _ -> new ArrayList<>()).add(ending));
        if (!named.isEmpty()) {
            bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(ending);
        }
    }

    private Set<String> named(Slot slot, Phrase ended) {
        Set<String> roots = new HashSet<>();
        PhraseIndex index = indexes.get(slot);
        if (index != null) {
            index.holding(ended).stream()
                    .map(Value::phrase)
                    .filter(phrase -> names(slot, ended, phrase))
                    .forEach(phrase -> roots.add(values.root(slot, phrase)));
            index.of(ended.key()).ifPresent(_ -> roots.add(values.root(slot, ended)));
        }
        return roots;
    }

    /// Whether what ended is this value: in fewer words, or by its name alone ("the Forester").
    static boolean names(Slot slot, Phrase ended, Phrase value) {
        if (ended.key().equals(value.key()) || Refinement.refines(slot, ended, value)) {
            return true;
        }
        boolean partly = slot == Slot.ROUTINE || slot == Slot.DEVICE || slot == Slot.EMPLOYER || slot == Slot.PARTNER;
        Set<String> words = ended.distinct();
        boolean named =
                slot == Slot.ROUTINE || slot == Slot.PARTNER || value.names().containsAll(words);
        return partly && named && value.distinct().containsAll(words);
    }

    List<Ending> of(Slot family, String root) {
        return byRoot.getOrDefault(family, Map.of()).getOrDefault(root, List.of());
    }

    List<Ending> of(Slot slot) {
        return bySlot.getOrDefault(slot, List.of());
    }
}
