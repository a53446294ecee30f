package soulprint.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order of words in an expression. Every shape is finite: no repetition, no recursion.
sealed interface Shape {
    record Word(String word) implements Shape {}

    record Fill(Slot kind) implements Shape {}

    /// Takes no word, but says something.
    record Say(Slot slot, int value) implements Shape {}

    record Sequence(List<Shape> parts) implements Shape {}

    record Choice(List<Alternative> alternatives) implements Shape {
        static Choice of(List<Shape> shapes) {
            return new Choice(shapes.stream()
                    .map(shape -> new Alternative(shape, Beginnings.of(shape)))
                    .toList());
        }
    }

    record Optional(Alternative alternative) implements Shape {
        static Optional of(Shape shape) {
            return new Optional(new Alternative(shape, Beginnings.of(shape)));
        }
    }

    /// A shape, and what tells at its first token that it cannot be meant.
    record Alternative(Shape shape, Beginnings beginnings) {}

    /// With which words and which kinds of token a shape may begin, and whether it may take none at all.
    record Beginnings(Set<String> words, Set<Slot> kinds, boolean empty) {
        static Beginnings of(Shape shape) {
            Set<String> words = new HashSet<>();
            Set<Slot> kinds = EnumSet.noneOf(Slot.class);
            return new Beginnings(words, kinds, collect(shape, words, kinds));
        }

        boolean fit(Token token) {
            if (empty || words.contains(token.word())) {
                return true;
            }
            for (Token.Reading reading : token.readings()) {
                if (kinds.contains(reading.kind())) {
                    return true;
                }
            }
            return false;
        }

        /// Adds what a shape begins with; whether the shape may take no word at all.
        private static boolean collect(Shape shape, Set<String> words, Set<Slot> kinds) {
            return switch (shape) {
                case Word(String word) -> {
                    words.add(word);
                    yield false;
                }
                case Fill(Slot kind) -> {
                    kinds.add(kind);
                    yield false;
                }
                case Say _ -> true;
                case Optional(Alternative(Shape inner, Beginnings _)) -> {
                    collect(inner, words, kinds);
                    yield true;
                }
                case Choice(List<Alternative> alternatives) -> {
                    boolean empty = false;
                    for (Alternative alternative : alternatives) {
                        empty |= collect(alternative.shape(), words, kinds);
                    }
                    yield empty;
                }
                case Sequence(List<Shape> parts) -> parts.stream().allMatch(part -> collect(part, words, kinds));
            };
        }
    }

    /// The numbers of shapes by the words and the kinds of token they begin with.
    static Map<Object, List<Integer>> byBeginning(List<Shape> shapes) {
        Map<Object, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            Beginnings beginnings = Beginnings.of(shapes.get(i));
            if (beginnings.empty()) {
                throw new IllegalStateException("a shape may take no word: " + shapes.get(i));
            }
            for (String word : beginnings.words()) {
                found.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
            for (Slot kind : beginnings.kinds()) {
                found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
            }
        }
        return found;
    }
}
