package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that begin in the midst of a message ("do it as him: Dear Sir, I am …"), and glosses: own words right behind
/// a
/// quotation of another language, of which several stand in a message ("'Wǒ bù chī ròu' I don't eat meat").
final class SpanLetters {
    private static final Pattern LETTER =
            Pattern.compile("(?m)(?:^|[:\"“] ?)(?:Dear|DEAR|To [Ww]hom [Ii]t [Mm]ay)(?: [\\p{L}.'’-]{2,20}){1,4}[,:]");
    private static final Pattern GLOSS = Pattern.compile("[\"“][^\"”\\n]{3,60}[\"”] [\\p{L}'’ ]{3,60}");
    private static final int FEWEST_GLOSSES = 2;

    private SpanLetters() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher letter = LETTER.matcher(text);
        while (letter.find()) {
            int end = text.indexOf('\n', letter.end() + 1);
            spans.add(new Span(letter.start(), end < 0 ? text.length() : end, SpanKind.GHOSTWRITTEN));
        }
        List<Span> glosses = new ArrayList<>();
        Matcher gloss = GLOSS.matcher(text);
        while (gloss.find()) {
            if (gloss.group().chars().anyMatch(it -> it > 127 && Character.isLetter(it))) {
                glosses.add(new Span(gloss.start(), gloss.end(), SpanKind.EXAMPLE));
            }
        }
        if (glosses.size() >= FEWEST_GLOSSES) {
            spans.addAll(glosses);
        }
        return spans;
    }
}
