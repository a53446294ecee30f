package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;

/// Which words of the ground carry the value, as indexes, and whether some of it stands only in the assistant's
/// question;
/// or why the value is not carried.
record Carried(List<Integer> words, boolean asked, @Nullable Rejection rejection) {
    private static final int LEAST_NAME = 5;

    static Carried of(Ground ground, Claim claim) {
        List<Integer> found = new ArrayList<>();
        boolean asked = false;
        boolean content = false;
        List<Word> value = Word.in(claim.value(), 0, claim.value().length());
        for (Word word : value) {
            boolean free = free(ground, claim, word);
            boolean name = name(ground.tongue(), word) && !free;
            List<Integer> said = places(ground.words(), ground.lexicon(), ground.tongue(), word, name);
            if (!free && (name || word.number())) {
                said.removeIf(at -> !inQuote(ground, ground.words().get(at)));
            }
            found.addAll(said);
            content |= !free;
            if (!free && said.isEmpty()) {
                Answer answer = ground.answer();
                if (answer == null
                        || places(answer.question(), ground.lexicon(), ground.tongue(), word, name)
                                .isEmpty()) {
                    return new Carried(
                            found,
                            asked,
                            name || word.number()
                                    ? Rejection.NUMBER_OR_NAME_NOT_IN_QUOTE
                                    : Rejection.VALUE_NOT_IN_QUOTE);
                }
                asked = true;
            }
        }
        return new Carried(found, asked, stands(ground, found, asked, content) ? null : Rejection.VALUE_NOT_IN_QUOTE);
    }

    /// Something of the value stands in the quote itself, unless the user only assented to it.
    private static boolean stands(Ground ground, List<Integer> found, boolean asked, boolean content) {
        Answer answer = ground.answer();
        if (asked && answer != null && answer.way() != Answer.Way.OPEN) {
            return true;
        }
        return found.stream()
                .map(ground.words()::get)
                .anyMatch(word ->
                        inQuote(ground, word) && (!content || !ground.lexicon().is("function", word)));
    }

    private static boolean inQuote(Ground ground, Word word) {
        return word.from() >= ground.quote().from()
                && word.to() <= ground.quote().to();
    }

    /// The clause with most of the value's words; of several, the one within the quote, then the first.
    @Nullable
    Clause clause(Ground ground) {
        Clause best = null;
        double most = 0;
        for (Clause clause : ground.clauses()) {
            double count = words.stream()
                    .filter(at -> at >= clause.from() && at < clause.to())
                    .mapToDouble(at -> weight(ground, ground.words().get(at)))
                    .sum();
            if (count > most) {
                most = count;
                best = clause;
            }
        }
        return best;
    }

    /// The places of the value's words in the clause.
    List<Integer> in(Clause clause) {
        return words.stream()
                .filter(at -> at >= clause.from() && at < clause.to())
                .toList();
    }

    /// Those that are not function words, or all where there are only such.
    List<Integer> content(Ground ground, Clause clause) {
        List<Integer> inside = in(clause);
        List<Integer> content = inside.stream()
                .filter(at -> !ground.lexicon().is("function", ground.words().get(at)))
                .toList();
        return content.isEmpty() ? inside : content;
    }

    private static double weight(Ground ground, Word word) {
        double weight = ground.lexicon().is("function", word) ? 0.1 : 1;
        boolean quoted = word.from() >= ground.quote().from()
                && word.to() <= ground.quote().to();
        return quoted ? weight : weight / 2;
    }

    private static boolean free(Ground ground, Claim claim, Word word) {
        Lexicon lexicon = ground.lexicon();
        String slot = claim.slot().id();
        return !word.number()
                && (lexicon.is("function", word)
                        || lexicon.is("negation", word)
                        || lexicon.is("free " + slot, word)
                        || (slot.startsWith("relationships") && lexicon.is("free relationships", word)));
    }

    /// A capital says more in English and Spanish than in German.
    private static boolean name(Tongue tongue, Word word) {
        return word.capital() && tongue != Tongue.DE;
    }

    /// Where the ground says the word, in whatever form.
    static List<Integer> places(Ground ground, Word sought) {
        return places(ground.words(), ground.lexicon(), ground.tongue(), sought, false);
    }

    private static List<Integer> places(List<Word> words, Lexicon lexicon, Tongue tongue, Word sought, boolean name) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (same(tongue, sought, words.get(i), name)
                    || lexicon.alike(sought.text(), words.get(i).text())) {
                places.add(i);
            }
        }
        return places;
    }

    private static boolean same(Tongue tongue, Word sought, Word said, boolean name) {
        String one = sought.text();
        String other = said.text();
        if (one.equals(other) || sought.number()) {
            return one.equals(other);
        }
        if (name && said.capital()) {
            String shorter = one.length() < other.length() ? one : other;
            String longer = one.length() < other.length() ? other : one;
            return Stem.plain(one).equals(Stem.plain(other))
                    || (shorter.length() >= LEAST_NAME - 1
                            && longer.startsWith(shorter)
                            && longer.length() - shorter.length() <= 2);
        }
        return Stem.same(tongue, one, other);
    }
}
