package soulprint.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text, or nothing where it is too short, too mixed or not prose. The model (about 50 MB) is
/// loaded at first need and lives as long as the detector; safe for several threads.
///
/// The script of the letters comes first and often decides alone. Among the languages of one script OpenNLP's model of
/// letter n-grams judges up to three pieces of the text apart: their log-probabilities add up, the lead over the second
/// must grow with the text (in mixed text it does not), and no piece may plainly speak for another language.
public final class LanguageDetector {
    /// One to three letters, as the model was trained.
    private static final LanguageDetectorContextGenerator NGRAMS = new DefaultLanguageDetectorContextGenerator(1, 3);

    private static final String MODEL = "/langdetect-183.bin";

    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_DECISIVE = 3;
    /// Fewer Chinese characters than this may as well be Japanese.
    private static final int FEWEST_HAN = 6;

    private static final double DOMINANT = 0.7;
    private static final double JAPANESE = 0.1;

    private static final int PIECE = 200;
    private static final double LEAD = 0.22;
    private static final double LEAD_PER_LETTER = 0.002;
    private static final double SIBLING = 0.25;

    private @Nullable MaxentModel model;

    /// The language of a text by its beginning.
    public Optional<Language> detect(String text) {
        String sample = Sample.of(text);
        Map<Script, Integer> letters = letters(sample);
        Optional<Script> found = dominant(letters);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Script script = found.get();
        int count = letters.getOrDefault(script, 0);
        Optional<Language> only = script.only();
        if (only.isPresent()) {
            return count >= (script == Script.HAN ? FEWEST_HAN : FEWEST_DECISIVE) ? only : Optional.empty();
        }
        return count >= FEWEST_LETTERS ? judged(only(script, sample), script) : Optional.empty();
    }

    private static Map<Script, Integer> letters(String sample) {
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> Script.of(letter).ifPresent(script -> letters.merge(script, 1, Integer::sum)));
        int kana = letters.getOrDefault(Script.KANA, 0);
        int han = letters.getOrDefault(Script.HAN, 0);
        // Japanese is kana and Chinese characters mixed; in Chinese, kana are a rare quotation.
        if (kana > 0 && han > 0) {
            letters.put(kana >= JAPANESE * (kana + han) ? Script.KANA : Script.HAN, kana + han);
            letters.remove(kana >= JAPANESE * (kana + han) ? Script.HAN : Script.KANA);
        }
        return letters;
    }

    private static Optional<Script> dominant(Map<Script, Integer> letters) {
        double all =
                letters.entrySet().stream().mapToDouble(LanguageDetector::worth).sum();
        return letters.entrySet().stream()
                .filter(entry -> worth(entry) >= DOMINANT * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static double worth(Map.Entry<Script, Integer> entry) {
        return entry.getKey().worth() * entry.getValue();
    }

    private static String only(Script script, String sample) {
        StringBuilder words = new StringBuilder();
        for (String word : sample.split(" ", -1)) {
            if (!word.isEmpty() && Script.of(word.codePointAt(0)).equals(Optional.of(script))) {
                words.append(word).append(' ');
            }
        }
        return words.toString().strip();
    }

    private Optional<Language> judged(String sample, Script script) {
        List<Map<String, Double>> judgements = new ArrayList<>();
        pieces(sample).forEach(piece -> judgements.add(judgement(piece, script)));
        Map<String, Double> sum = new HashMap<>();
        judgements.forEach(piece -> piece.forEach((code, log) -> sum.merge(code, log, Double::sum)));
        double needed = LEAD + LEAD_PER_LETTER * sample.length();
        return sum.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(code -> leads(code, sum, needed))
                .filter(code -> judgements.stream().noneMatch(piece -> contradicts(code, piece)))
                .map(Language::new);
    }

    private static boolean leads(String code, Map<String, Double> logs, double needed) {
        double own = logs.getOrDefault(code, 0.0);
        return logs.entrySet().stream()
                .allMatch(other -> other.getKey().equals(code)
                        || own - other.getValue() >= (Script.siblings(code, other.getKey()) ? SIBLING : 1) * needed);
    }

    private static boolean contradicts(String code, Map<String, Double> piece) {
        double own = piece.getOrDefault(code, 0.0);
        return piece.entrySet().stream()
                .anyMatch(other -> other.getValue() - own > LEAD && !Script.siblings(code, other.getKey()));
    }

    /// Cuts between words, into pieces of equal length.
    private static List<String> pieces(String sample) {
        int count = Math.max(1, Math.round((float) sample.length() / PIECE));
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= count; i++) {
            int space = sample.indexOf(' ', Math.max(start, sample.length() * i / count));
            int end = i == count || space < 0 ? sample.length() : space;
            pieces.add(sample.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /// The log-probability of each language. The model's own front end would clean the text once more and sort all its
    /// languages, at four times the cost.
    private Map<String, Double> judgement(String piece, Script script) {
        MaxentModel model = model();
        double[] probabilities = model.eval(ngrams(piece));
        Map<String, Double> logs = new HashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            double log = Math.log(probabilities[i]);
            script.code(model.getOutcome(i)).ifPresent(code -> logs.merge(code, log, Math::max));
        }
        return logs;
    }

    private static String[] ngrams(String piece) {
        CharSequence[] ngrams = NGRAMS.getContext(piece);
        return Arrays.stream(ngrams).map(CharSequence::toString).toArray(String[]::new);
    }

    private synchronized MaxentModel model() {
        if (model == null) {
            try (InputStream file = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
                model = new LanguageDetectorModel(Objects.requireNonNull(file, MODEL)).getMaxentModel();
            } catch (IOException e) {
                throw new UncheckedIOException("the language model in the program's own jar", e);
            }
        }
        return model;
    }
}
