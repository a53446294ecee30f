package soulprint.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soulprint.extraction.Ground.Clause;
import soulprint.fact.Claim;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Tense;

/// Whether tense and mood of the clause allow the claim: what was is not claimed as being, what may be, is wished or
/// planned not as so, and nothing that was taken back.
final class Moods {
    /// What somebody is, has or does: their past forms say that it is over.
    private static final Set<Slot> STATES = EnumSet.of(
            Slot.ROLE,
            Slot.EMPLOYER,
            Slot.FIELD,
            Slot.HOME,
            Slot.LIKE,
            Slot.FOOD,
            Slot.HOBBY,
            Slot.ROUTINE,
            Slot.TOOL,
            Slot.DEVICE,
            Slot.PROJECT_CURRENT,
            Slot.LEARNING,
            Slot.PARTNER,
            Slot.FAITH,
            Slot.PET,
            Slot.FAVOURITE);
    private static final Set<Slot> FREE_OF_MOOD =
            EnumSet.of(Slot.OPINION, Slot.VALUE, Slot.STYLE, Slot.AVOID, Slot.ADDRESS);
    private static final Set<Slot> AHEAD = EnumSet.of(
            Slot.INTENTION,
            Slot.GOAL,
            Slot.DEADLINE,
            Slot.EVENT,
            Slot.ANNIVERSARY,
            Slot.CHOICE,
            Slot.AGE,
            Slot.BIRTHDAY,
            Slot.ROUTINE,
            Slot.CHILD);

    /// What one may have been as well: only plain words ("used to") say that it is over.
    private static final Set<Slot> LASTING = EnumSet.of(
            Slot.TRAIT,
            Slot.POLITICS,
            Slot.OPINION,
            Slot.SKILL,
            Slot.LANGUAGE,
            Slot.FRIEND,
            Slot.COLLEAGUE,
            Slot.HEALTH,
            Slot.DISLIKE,
            Slot.VALUE);
    /// What one may try for without having it.
    private static final Set<Slot> ATTEMPTED = EnumSet.of(
            Slot.CHANGE,
            Slot.CHOICE,
            Slot.DEVICE,
            Slot.HOME,
            Slot.ROLE,
            Slot.EMPLOYER,
            Slot.TOOL,
            Slot.SKILL,
            Slot.PET);
    private static final int BEHIND = 3;

    private Moods() {}

    static Optional<Rejection> check(Ground ground, Claim claim, Carried carried, @Nullable Clause clause) {
        if (carried.asked() && doubtful(ground, claim)) {
            return Optional.of(Rejection.ONLY_POSSIBLE);
        }
        if (takenBack(ground, claim, clause == null ? ground.quoted() : ground.in(clause))) {
            return Optional.of(Rejection.TAKEN_BACK);
        }
        if (clause == null || ownPerson(ground, claim, carried, clause)) {
            return Optional.empty();
        }
        if (FREE_OF_MOOD.contains(claim.slot())) {
            boolean over = former(ground.lexicon(), ground.in(clause)) && claim.tense() == Tense.CURRENT;
            boolean unsure = ground.lexicon().any("unsure", lead(ground, carried, clause));
            return over || unsure
                    ? Optional.of(over ? Rejection.TENSE_DISAGREES : Rejection.ONLY_POSSIBLE)
                    : Optional.empty();
        }
        return raised(ground, claim, lead(ground, carried, clause))
                ? Optional.of(Rejection.ONLY_POSSIBLE)
                : tense(ground, claim, carried, ground.in(clause));
    }

    /// "Used to", but not "ever since I was nine".
    private static boolean former(Lexicon lexicon, List<Word> words) {
        return lexicon.any("former", words) && !lexicon.any("eversince", words);
    }

    private static boolean raised(Ground ground, Claim claim, List<Word> words) {
        Lexicon lexicon = ground.lexicon();
        boolean wished = lexicon.any("wish", words);
        boolean planned = lexicon.any("plan", "unhedge", words);
        boolean attempted = ATTEMPTED.contains(claim.slot()) && lexicon.any("attempt", words);
        if (lexicon.any("hedge", "unhedge", words) && claim.modality() != Modality.DESIRED) {
            return true;
        }
        return switch (claim.modality()) {
            case ASSERTED ->
                (wished && claim.slot() != Slot.GOAL) || attempted || (planned && !AHEAD.contains(claim.slot()));
            case PLANNED -> wished && !planned;
            case DESIRED -> false;
        };
    }

    /// The clause to just behind the value: what comes later belongs to other verbs. What has no subject of its own
    /// stands under the mood of the clause before it.
    private static List<Word> lead(Ground ground, Carried carried, Clause clause) {
        int from = clause.from();
        while (from > 0 && leans(ground, from, clause.to())) {
            from--;
        }
        int last =
                carried.content(ground, clause).stream().max(Integer::compare).orElse(clause.to());
        return ground.words().subList(from, Math.min(clause.to(), last + BEHIND));
    }

    /// The words from there on need what stands before them.
    private static boolean leans(Ground ground, int from, int to) {
        char mark = ground.words().get(from).before();
        boolean ends = ".!?\n;()—–…".indexOf(mark) >= 0 || ground.lexicon().at("boundary", ground.words(), from) > 0;
        List<Word> own = ground.words().subList(from, to);
        if (ground.tongue() == Tongue.DE && mark == ',') {
            return !ends && own.stream().noneMatch(word -> word.text().matches("ich|wir"));
        }
        return !ends && !ground.lexicon().any("first", own) && !ground.lexicon().any("mine", own);
    }

    /// "My wife", whatever she may, wants or did.
    private static boolean ownPerson(Ground ground, Claim claim, Carried carried, Clause clause) {
        if (!Owners.ofOthers(claim.slot())) {
            return false;
        }
        return carried.words().stream()
                .filter(at -> at >= clause.from() && at < clause.to())
                .anyMatch(at -> ground.words().subList(Math.max(0, at - 2), at).stream()
                        .anyMatch(word -> ground.lexicon().is("possessive", word)));
    }

    private static boolean doubtful(Ground ground, Claim claim) {
        Answer answer = ground.answer();
        if (answer == null) {
            return false;
        }
        boolean asksWish = ground.lexicon().any("wish", answer.question()) && claim.modality() == Modality.ASSERTED;
        boolean unsure =
                ground.lexicon().any("hedge", "unhedge", ground.quoted()) && !FREE_OF_MOOD.contains(claim.slot());
        return answer.way() == Answer.Way.UNSURE || asksWish || unsure;
    }

    private static boolean takenBack(Ground ground, Claim claim, List<Word> clause) {
        Lexicon lexicon = ground.lexicon();
        boolean ahead =
                claim.modality() != Modality.ASSERTED || claim.slot() == Slot.INTENTION || claim.slot() == Slot.GOAL;
        boolean wasAhead = lexicon.any("pastplan", clause) && claim.slot() != Slot.EDUCATION;
        boolean back = lexicon.any("takenback", behind(ground));
        if (claim.slot() == Slot.CHANGE && lexicon.any("takenback", ground.quoted())) {
            return false;
        }
        return (ahead && back)
                || lexicon.any("unsaid", behind(ground))
                || (wasAhead && claim.tense() == Tense.CURRENT && (ahead || back || claim.slot() != Slot.CHANGE));
    }

    /// The words of the quote's sentences, and of what follows at once.
    private static List<Word> behind(Ground ground) {
        String text = ground.text();
        int end = Math.min(text.length(), ground.sentences().to() + 60);
        return Word.in(text, ground.quote().from(), end);
    }

    private static Optional<Rejection> tense(Ground ground, Claim claim, Carried carried, List<Word> words) {
        Lexicon lexicon = ground.lexicon();
        if (claim.tense() == Tense.PAST) {
            boolean past = lexicon.any("pastword", ground.words())
                    || ground.words().stream().anyMatch(it -> pastForm(ground.tongue(), it));
            boolean ahead = lexicon.any("plan", words);
            return past && !ahead ? Optional.empty() : Optional.of(Rejection.TENSE_DISAGREES);
        }
        boolean denied = claim.polarity() == Polarity.NEGATIVE || lexicon.any("negation", value(claim));
        if (LASTING.contains(claim.slot()) && !denied && former(lexicon, words)) {
            return Optional.of(Rejection.TENSE_DISAGREES);
        }
        if (!STATES.contains(claim.slot()) || claim.modality() != Modality.ASSERTED || denied) {
            return Optional.empty();
        }
        boolean over = (lexicon.any("past", words) || narrates(ground, words))
                && !lexicon.any("current", words)
                && !lexicon.any("begun", words);
        boolean ceased =
                lexicon.any("ceased", words) && !lexicon.any("ceased", value(claim)) && !towards(ground, carried);
        return over || ceased ? Optional.of(Rejection.TENSE_DISAGREES) : Optional.empty();
    }

    /// A past form right behind "I": "I coached", "ich spielte"; but what begins something leaves it so: "I moved".
    private static boolean narrates(Ground ground, List<Word> words) {
        Lexicon lexicon = ground.lexicon();
        for (int i = 1; i < words.size(); i++) {
            boolean told = words.get(i - 1).text().matches("i|we|ich|wir")
                    && regular(ground.tongue(), words.get(i).text());
            if (told && !lexicon.is("begun", words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean regular(Tongue tongue, String word) {
        return switch (tongue) {
            case EN -> word.length() > 3 && word.endsWith("ed");
            case DE -> word.length() > 4 && word.endsWith("te");
            case ES -> false;
        };
    }

    /// "I moved off Excel to MarketMan".
    private static boolean towards(Ground ground, Carried carried) {
        return carried.words().stream()
                .filter(at -> at > 0)
                .anyMatch(at -> ground.words().get(at - 1).text().matches("to|auf|zu|zum|zur|a|al"));
    }

    private static List<Word> value(Claim claim) {
        return Word.in(claim.value(), 0, claim.value().length());
    }

    static boolean pastForm(Tongue tongue, Word word) {
        String text = word.text();
        return switch (tongue) {
            case EN -> text.length() > 3 && text.endsWith("ed");
            case DE -> text.length() > 4 && (text.endsWith("te") || text.startsWith("ge") || text.endsWith("ten"));
            case ES ->
                text.endsWith("é")
                        || text.endsWith("ó")
                        || text.endsWith("aba")
                        || text.endsWith("ía")
                        || text.endsWith("í");
        };
    }
}
