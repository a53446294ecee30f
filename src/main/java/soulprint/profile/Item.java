package soulprint.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import soulprint.fact.Fact;

/// A fact in words: "Lives in" and "Oslo — …", with the ids of all facts it tells of. `changed` says that it tells of
/// what was before, too.
record Item(Fact fact, String label, String text, List<UUID> facts, boolean changed) {
    Item {
        facts = List.copyOf(facts);
    }

    Line line() {
        return Line.said(label + ": " + text, facts);
    }

    /// Several in one line, each with its date; a label stands once for all that follow one another under it.
    static Line line(Collection<Item> items) {
        List<String> texts = new ArrayList<>();
        Set<UUID> facts = new LinkedHashSet<>();
        String label = "";
        for (Item item : items) {
            texts.add(item.label.equals(label) ? item.text : item.label + ": " + item.text);
            facts.addAll(item.facts);
            label = item.label;
        }
        return Line.said(String.join("; ", texts), List.copyOf(facts));
    }
}
