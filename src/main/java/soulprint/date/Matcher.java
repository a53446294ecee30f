package soulprint.date;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Finds the longest shape that stands at a place. Shapes are finite, so that a place costs a bounded number of steps,
/// whatever the text.
final class Matcher {
    private final List<Token> tokens;
    private final Grammar.Shapes shapes;
    private final BitSet tried = new BitSet();
    private Slots slots = new Slots();
    private @Nullable Found best;

    Matcher(List<Token> tokens, Grammar.Shapes shapes) {
        this.tokens = tokens;
        this.shapes = shapes;
    }

    /// The tokens from `from` to `to` (excluded) and what they say; nothing where they only look like an expression.
    record Found(int from, int to, boolean refused, Slots slots) {}

    Optional<Found> longest(int at) {
        best = null;
        tried.clear();
        Token token = tokens.get(at);
        tryAll(shapes.byBeginning().get(token.word()), at);
        for (Token.Reading reading : token.readings()) {
            tryAll(shapes.byBeginning().get(reading.kind()), at);
        }
        return Optional.ofNullable(best);
    }

    private void tryAll(@Nullable List<Integer> numbers, int at) {
        if (numbers == null) {
            return;
        }
        for (int number : numbers) {
            if (tried.get(number)) {
                continue;
            }
            tried.set(number);
            slots = new Slots();
            match(shapes.shapes().get(number), at, end -> accept(at, end, number >= shapes.accepted()));
        }
    }

    private void accept(int from, int to, boolean refused) {
        if (best == null || to > best.to() || (to == best.to() && refused)) {
            best = new Found(from, to, refused, slots.copy());
        }
    }

    private void match(Shape shape, int at, IntConsumer then) {
        switch (shape) {
            case Shape.Word(String word) -> {
                if (at < tokens.size() && tokens.get(at).word().equals(word)) {
                    then.accept(at + 1);
                }
            }
            case Shape.Fill(Slot kind) -> fill(kind, at, then);
            case Shape.Say(Slot slot, int value) -> {
                Slots before = slots;
                slots = before.copy();
                slots.set(slot, value);
                then.accept(at);
                slots = before;
            }
            case Shape.Optional(Shape.Alternative inner) -> {
                match(inner, at, then);
                then.accept(at);
            }
            case Shape.Choice(List<Shape.Alternative> alternatives) -> {
                for (Shape.Alternative alternative : alternatives) {
                    match(alternative, at, then);
                }
            }
            case Shape.Sequence(List<Shape> parts) -> sequence(parts, 0, at, then);
        }
    }

    private void match(Shape.Alternative alternative, int at, IntConsumer then) {
        Shape.Beginnings beginnings = alternative.beginnings();
        if (at < tokens.size() ? beginnings.fit(tokens.get(at)) : beginnings.empty()) {
            match(alternative.shape(), at, then);
        }
    }

    private void sequence(List<Shape> parts, int part, int at, IntConsumer then) {
        if (part == parts.size()) {
            then.accept(at);
            return;
        }
        match(parts.get(part), at, end -> sequence(parts, part + 1, end, then));
    }

    private void fill(Slot kind, int at, IntConsumer then) {
        if (at >= tokens.size()) {
            return;
        }
        for (Token.Reading reading : tokens.get(at).readings()) {
            if (reading.kind() == kind) {
                Slots before = slots;
                slots = before.copy();
                slots.setAll(reading.slots());
                then.accept(at + 1);
                slots = before;
            }
        }
    }
}
