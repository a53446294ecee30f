package soulprint.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soulprint.date.Period;
import soulprint.fact.Category;
import soulprint.fact.Fact;
import soulprint.fact.Slot;

/// Chooses what stands in MEMORY, best first until it is full, and lays it out by heading and kind.
final class MemoryWriter {
    /// Below what the lint allows, as headings take their part.
    private static final int FULL = MemoryBudget.LIMIT - 250;

    private static final int IN_A_LINE = 3;
    private static final int LONGEST_GROUP = 320;

    private final Wording wording;

    MemoryWriter(Wording wording) {
        this.wording = wording;
    }

    Memory write(List<Fact> best) {
        Map<Category, List<Item>> chosen = new EnumMap<>(Category.class);
        int tokens = 0;
        for (Fact fact : best) {
            Item item = wording.item(fact).orElse(null);
            if (item == null) {
                continue;
            }
            int cost = MemoryBudget.tokens(item.line());
            if (tokens + cost > FULL) {
                break;
            }
            tokens += cost;
            chosen.computeIfAbsent(fact.claim().slot().category(), _ -> new ArrayList<>())
                    .add(item);
        }
        return new Memory(Stream.of(Category.values())
                .map(category -> new Memory.Part(category, lines(category, chosen.getOrDefault(category, List.of()))))
                .toList());
    }

    /// Dates in their order, everything else by slot, best first.
    private List<Line> lines(Category category, List<Item> items) {
        if (category == Category.DATES) {
            return items.stream()
                    .sorted(Comparator.comparing(MemoryWriter::begin))
                    .map(Item::line)
                    .toList();
        }
        Map<Slot, List<Item>> bySlot = new EnumMap<>(Slot.class);
        items.forEach(item -> bySlot.computeIfAbsent(item.fact().claim().slot(), _ -> new ArrayList<>())
                .add(item));
        return bySlot.values().stream().flatMap(it -> grouped(it).stream()).toList();
    }

    private static LocalDate begin(Item item) {
        Period valid = item.fact().valid();
        LocalDate from = valid == null ? null : valid.from();
        LocalDate to = valid == null ? null : valid.to();
        return from != null ? from : to != null ? to : LocalDate.MAX;
    }

    /// Several short ones under one label share a line.
    private List<Line> grouped(List<Item> items) {
        List<Line> lines = new ArrayList<>();
        List<Item> group = new ArrayList<>();
        for (Item item : items) {
            if (!group.isEmpty() && !fits(group, item)) {
                lines.add(Item.line(group));
                group.clear();
            }
            group.add(item);
        }
        if (!group.isEmpty()) {
            lines.add(Item.line(group));
        }
        return lines;
    }

    private boolean fits(List<Item> group, Item item) {
        List<Item> more = new ArrayList<>(group);
        more.add(item);
        Line line = Item.line(more);
        return more.size() <= IN_A_LINE
                && more.stream().noneMatch(Item::changed)
                && group.getLast().label().equals(item.label())
                && line.text().length() <= LONGEST_GROUP
                && wording.passes(line);
    }
}
