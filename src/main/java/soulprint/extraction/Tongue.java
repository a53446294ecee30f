package soulprint.extraction;

import java.util.List;
import soulprint.language.Language;

/// The languages whose grammar is known here.
enum Tongue {
    EN,
    DE,
    ES;

    private static final int LOOKED_AT = 2_000;
    private static final int LEAST = 1;

    /// The tongue of a text by its function words; of `otherwise` where they are too few to tell.
    static Tongue of(String text, Tongue otherwise) {
        List<Word> words = Word.in(text, 0, Math.min(text.length(), LOOKED_AT));
        Tongue best = otherwise;
        int most = Math.max(LEAST, otherwise.count(words) + 1);
        for (Tongue tongue : values()) {
            int count = tongue.count(words);
            if (count >= most) {
                best = tongue;
                most = count + 1;
            }
        }
        return best;
    }

    /// A letter that only this tongue has says as much as two words.
    private int count(List<Word> words) {
        Lexicon lexicon = Lexicon.of(this);
        String letters = this == DE ? "äöüß" : this == ES ? "áéíóúñ" : "";
        boolean marked =
                words.stream().anyMatch(word -> word.text().chars().anyMatch(letter -> letters.indexOf(letter) >= 0));
        long function =
                words.stream().filter(word -> lexicon.is("function", word)).count();
        return (int) function + (marked ? 2 : 0);
    }

    Language language() {
        return new Language(Stem.lower(name()));
    }
}
