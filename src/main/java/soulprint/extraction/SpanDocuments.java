package soulprint.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Documents and dialogues that nobody announces: a CV is told by its headings, a sample dialogue by its speakers "A:"
/// and "B:".
final class SpanDocuments {
    private static final int FEWEST_HEADINGS = 2;
    private static final Pattern HEADING = Pattern.compile(
            "(?mi)^[ \\t#*]*(?:summary|profile|objective|(?:work |professional )?experience|employment(?: history)?|education"
                    + "|skills|interests|references|certifications|languages|curriculum vitae|resume"
                    + "|lebenslauf|berufserfahrung|ausbildung|werdegang|kenntnisse|sprachen|interessen|referenzen|zur person"
                    + "|hoja de vida|currículum(?: vitae)?|perfil|experiencia(?: laboral| profesional)?|educación"
                    + "|formación(?: académica)?|habilidades|idiomas|intereses|referencias|estado civil)"
                    + "[ \\t*]*(?::.{0,200})?$");
    private static final Pattern DIALOGUE = Pattern.compile(
            "(?m)(?:^|[ \\t])A: [^\\n]{1,400}?[ \\t]B: [^\\n]*|^A: [^\\n]*\\n+B: [^\\n]*(?:\\n+[AB]: [^\\n]*)*");

    private SpanDocuments() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        int headings = 0;
        int first = 0;
        int last = 0;
        while (heading.find()) {
            first = headings == 0 ? heading.start() : first;
            last = heading.end();
            headings++;
        }
        if (headings >= FEWEST_HEADINGS) {
            int blank = text.lastIndexOf("\n\n", first);
            int end = text.indexOf("\n\n", last);
            spans.add(new Span(blank < 0 ? first : blank + 2, end < 0 ? text.length() : end, SpanKind.PASTE));
        }
        DIALOGUE.matcher(text)
                .results()
                .forEach(found -> spans.add(new Span(found.start(), found.end(), SpanKind.EXAMPLE)));
        return spans;
    }
}
