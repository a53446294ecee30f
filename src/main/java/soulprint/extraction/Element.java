package soulprint.extraction;

import java.util.List;
import java.util.Set;

/// A piece of a rule's pattern.
sealed interface Element {
    /// One of these words.
    record Word(Set<String> words) implements Element {
        public Word {
            words = Set.copyOf(words);
        }
    }

    /// One word of a class.
    record Classed(WordClass words) implements Element {}

    /// Any word, no mark.
    record Any() implements Element {}

    record Sequence(List<Element> parts) implements Element {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Either(List<Element> choices) implements Element {
        public Either {
            choices = List.copyOf(choices);
        }
    }

    /// None up to `most`, as many as there are.
    record Repeat(Element part, int most) implements Element {}

    /// What must not follow here.
    record Not(Element part) implements Element {}

    /// The beginning of a clause or its end.
    record Edge(Bound bound) implements Element {}

    enum Bound {
        START,
        /// The beginning of a clause before which nobody else was spoken of, so that "moved to Oslo" is the speaker's.
        FREE_START,
        /// Anywhere, if nobody else was spoken of before.
        FREE,
        END
    }

    /// A value of a kind, several with commas and "and" between where `many`; only part of the value where it stands
    /// `within` a capture.
    record Value(ValueKind kind, List<Condition> conditions, boolean many, boolean within) implements Element {
        public Value {
            conditions = List.copyOf(conditions);
        }

        /// Whether its words are told from any others.
        boolean isOfKind() {
            return kind == ValueKind.NAME || conditions.stream().anyMatch(it -> it.where() != Where.NONE);
        }
    }

    /// What matches in it is the rule's value.
    record Capture(Element part) implements Element {}

    /// The last word of a value is one of a class; or any of its words; or none of them is.
    record Condition(Where where, WordClass words) {}

    enum Where {
        LAST,
        ANY,
        NONE
    }
}
