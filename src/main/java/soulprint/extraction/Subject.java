package soulprint.extraction;

import java.util.List;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;

/// Who the subject of a clause is, told by its form where no word for a person was tagged: a relative clause, a verb
/// that only others have, a noun before a verb and nothing of the user, a person with an apposition.
record Subject(Ground ground, Claim claim, Carried carried, Clause clause) {

    boolean foreign() {
        int value =
                carried.content(ground, clause).stream().min(Integer::compare).orElse(clause.from());
        return relative(value) || appositive(value) || predicate(value);
    }

    /// "My firstborn, who has finished school"; but "I'm someone who".
    private boolean relative(int value) {
        for (int i = value - 1; i > clause.from(); i--) {
            if (mine(i) || lexicon().at("boundary", words(), i) > 0) {
                return false;
            }
            if (lexicon().is("relative", words().get(i))) {
                return !lexicon().is("anybody", words().get(i - 1)) && ofSomebody(i);
            }
        }
        return false;
    }

    /// What the pronoun goes back to is a person or has a name; where the pronoun is a conjunction as well, it must.
    private boolean ofSomebody(int at) {
        if (ground.tongue() == Tongue.EN) {
            return true;
        }
        Word before = words().get(at - 1);
        boolean name = ground.tongue() == Tongue.ES && before.capital();
        return words().get(at).before() == ',' && (name || lexicon().is("person", before) || named(at));
    }

    private boolean named(int at) {
        return at > 1 && words().get(at - 1).capital() && lexicon().is("person", words().get(at - 2));
    }

    /// "My railwayman grandfather": the word belongs to the person before it.
    private boolean appositive(int value) {
        return value > 1
                && words().get(value).before() == ' '
                && lexicon().is("person", words().get(value - 1))
                && lexicon().is("possessive", words().get(value - 2))
                && Word.in(claim.value(), 0, claim.value().length()).stream()
                        .noneMatch(word ->
                                word.text().equals(words().get(value - 1).text()));
    }

    /// A verb of others before the value, behind a subject that is neither the user nor what the slot is about.
    private boolean predicate(int value) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (speaker(i)) {
                return false;
            }
        }
        boolean possessed =
                ground.in(clause).stream().anyMatch(word -> lexicon().is("mine", word));
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean acts = third(words().get(i));
            boolean free = subject(i).stream().anyMatch(word -> about(word));
            if (acts && !free && (!possessed || i <= value)) {
                return true;
            }
            if (!acts && !possessed && behindSubject(i, value)) {
                return true;
            }
        }
        return false;
    }

    /// The user as subject or as the one concerned, not only as owner of something.
    private boolean speaker(int at) {
        return lexicon().at("first", words(), at) > 0 || lexicon().at("concerned", words(), at) > 0;
    }

    private boolean mine(int at) {
        return speaker(at) || lexicon().is("mine", words().get(at));
    }

    private boolean third(Word word) {
        return lexicon().is("acting", word)
                && switch (ground.tongue()) {
                    case EN -> word.text().endsWith("s");
                    case DE -> word.text().endsWith("t");
                    case ES -> true;
                };
    }

    /// "The roof is", "Jo studied"; but "name is", "it is".
    private boolean behindSubject(int at, int value) {
        List<Word> subject = subject(at);
        Word word = words().get(at);
        if (subject.stream().allMatch(it -> lexicon().is("function", it))
                || subject.stream().anyMatch(this::about)) {
            return false;
        }
        boolean told = ground.tongue() == Tongue.EN
                && word.text().length() > 4
                && word.text().endsWith("ed")
                && word.before() == ' '
                && subject.size() == 1
                && subject.getFirst().capital();
        return (told && at <= value) || (at < value && lexicon().is("copula", word));
    }

    private boolean about(Word word) {
        return lexicon().is("free " + claim.slot().id(), word) && !third(word);
    }

    private List<Word> subject(int verb) {
        return words().subList(clause.from(), verb);
    }

    private Lexicon lexicon() {
        return ground.lexicon();
    }

    private List<Word> words() {
        return ground.words();
    }
}
