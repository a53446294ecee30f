package soulprint.profile;

import com.google.re2j.Pattern;
import soulprint.fact.Fact;

/// Which wishes for answers are about their form, and which about how deep they go.
final class AnswerWords {
    private static final Pattern FORM =
            Pattern.compile("(?i)bullet|table|list|markdown|heading|code|step|example|diagram"
                    + "|json|format|emoji|metric|paragraph|plain text|tabelle|stichpunkt|beispiel|überschrift|absatz|schritt"
                    + "|tabla|lista|viñeta|ejemplo|formato|paso");

    private static final Pattern DEPTH =
            Pattern.compile("(?i)short|brief|concise|terse|detail|depth|thorough|long|simple"
                    + "|summar|comprehensive|beginner|expert|kurz|knapp|ausführlich|einfach|gründlich|breve|cort[oa]|conciso"
                    + "|detallad|sencill|profund");

    private AnswerWords() {}

    static boolean ofForm(Fact fact) {
        return FORM.matcher(FactValue.of(fact)).find();
    }

    static boolean ofDepth(Fact fact) {
        return DEPTH.matcher(FactValue.of(fact)).find();
    }
}
