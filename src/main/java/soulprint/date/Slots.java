package soulprint.date;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The slots that one expression has filled.
final class Slots {
    private final Map<Slot, Integer> values;

    Slots() {
        this(new EnumMap<>(Slot.class));
    }

    private Slots(Map<Slot, Integer> values) {
        this.values = values;
    }

    Slots copy() {
        return new Slots(new EnumMap<>(values));
    }

    int get(Slot slot) {
        return Objects.requireNonNull(values.get(slot));
    }

    int get(Slot slot, int otherwise) {
        return values.getOrDefault(slot, otherwise);
    }

    boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    void set(Slot slot, int value) {
        values.put(slot, value);
    }

    void clear(Slot slot) {
        values.remove(slot);
    }

    void setAll(Slots others) {
        values.putAll(others.values);
    }
}
