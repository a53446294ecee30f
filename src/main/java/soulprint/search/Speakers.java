package soulprint.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom a question is about: a speaker it names, or the assistant it addresses.
final class Speakers {
    /// What is longer is a pasted text.
    private static final int LONGEST = 2_000;

    /// "What did you recommend", "you told me": asks for the assistant's words as much as for the user's.
    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(did|have|had)\\s+you\\b|\\byou\\s+(\\w+\\s+)?(said|told|suggested|recommended|mentioned|explained|advised"
                    + "|proposed|gave|wrote|listed|answered)\\b|\\byour\\s+(answer|advice|suggestion|recommendation|explanation)"
                    + "|\\bhast\\s+du\\b|\\bhaben\\s+sie\\b|\\bdu\\s+(mir\\s+)?(\\w+\\s+)?(gesagt|empfohlen|vorgeschlagen|geraten|erklärt)\\b"
                    + "|\\bdeine?\\s+(antwort|empfehlung|vorschlag|rat)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /// "Give me a summary", "walk me through": asks for whole rounds of talk, whoever spoke.
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(summar(y|ies|i[sz]e|i[sz]ing)|overview|recap|fasse\\b.{0,80}\\bzusammen|zusammenfassung|überblick|résum\\p{L}+|resum\\p{L}+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Words words;
    /// A speaker's number by the first word of the name; a word that begins several names is nobody's.
    private final Map<String, Integer> byWord = new HashMap<>();

    Speakers(Words words, List<String> names) {
        this.words = words;
        for (int number = 0; number < names.size(); number++) {
            List<Words.Word> name = words.in(Fields.TEXT, names.get(number));
            if (!name.isEmpty()) {
                byWord.merge(name.getFirst().term(), number, (_, _) -> Turns.NONE);
            }
        }
    }

    /// The words of a question that name speakers, and the one speaker it names (`Turns.NONE` if none or several).
    record Named(Set<String> terms, int speaker) {}

    Named in(String question) {
        Set<String> terms = new HashSet<>();
        Set<Integer> speakers = new HashSet<>();
        if (!byWord.isEmpty()) {
            for (Words.Word word : words.in(Fields.TEXT, question)) {
                Integer speaker = byWord.get(word.term());
                if (speaker != null && speaker != Turns.NONE) {
                    terms.add(word.term());
                    speakers.add(speaker);
                }
            }
        }
        return new Named(terms, speakers.size() == 1 ? speakers.iterator().next() : Turns.NONE);
    }

    /// Whether a question asks first for what the user said, as most do.
    static boolean userMeant(String question) {
        String asked =
                question.substring(0, Math.min(question.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return !ADDRESSED.matcher(asked).find() && !WHOLE.matcher(asked).find();
    }
}
