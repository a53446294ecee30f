package soulprint.chunk;

import java.util.function.IntPredicate;

/// The offsets of one kind of boundary in a text, found from any offset in both directions; an answer outside the
/// stretch that is searched means there is none.
interface Steps {
    int atOrAfter(int offset);

    int before(int offset);

    /// Those of these offsets from `from` to `to` at which the predicate holds as well.
    default Steps filter(int from, int to, IntPredicate boundary) {
        return new Steps() {
            @Override
            public int atOrAfter(int offset) {
                int found = Steps.this.atOrAfter(offset);
                while (found <= to && !boundary.test(found)) {
                    found = Steps.this.atOrAfter(found + 1);
                }
                return found;
            }

            @Override
            public int before(int offset) {
                int found = Steps.this.before(offset);
                while (found >= from && !boundary.test(found)) {
                    found = Steps.this.before(found);
                }
                return found;
            }
        };
    }

    /// The offsets from `from` to `to`, both included, at which the predicate holds.
    static Steps where(int from, int to, IntPredicate boundary) {
        return new Steps() {
            @Override
            public int atOrAfter(int offset) {
                int found = offset;
                while (found <= to && !boundary.test(found)) {
                    found++;
                }
                return found;
            }

            @Override
            public int before(int offset) {
                int found = offset - 1;
                while (found >= from && !boundary.test(found)) {
                    found--;
                }
                return found;
            }
        };
    }
}
