package soulprint.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Slot;
import soulprint.fact.Status;

/// Facts by any of their mentions' ids, and what was superseded, by slot and by what took its place.
final class FactIndex {
    private final Map<UUID, Fact> byId = new HashMap<>();
    private final Map<Slot, List<Fact>> superseded = new EnumMap<>(Slot.class);
    private final Map<Fact, List<Fact>> predecessors = new HashMap<>();

    FactIndex(Collection<Fact> facts) {
        for (Fact fact : facts) {
            fact.mentions().stream().map(Mention::id).forEach(id -> byId.put(id, fact));
        }
        for (Fact fact : facts) {
            if (fact.status() == Status.SUPERSEDED) {
                superseded
                        .computeIfAbsent(fact.claim().slot(), _ -> new ArrayList<>())
                        .add(fact);
                successor(fact)
                        .ifPresent(later -> predecessors
                                .computeIfAbsent(later, _ -> new ArrayList<>())
                                .add(fact));
            }
        }
    }

    Optional<Fact> fact(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Fact> successor(Fact fact) {
        return Optional.ofNullable(fact.supersededBy()).flatMap(this::fact);
    }

    List<Fact> superseded(Slot slot) {
        return superseded.getOrDefault(slot, List.of());
    }

    /// The facts that this one replaced directly, in no order.
    List<Fact> predecessors(Fact fact) {
        return predecessors.getOrDefault(fact, List.of());
    }
}
