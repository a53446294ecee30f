package soulprint.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;

/// Tells words that would steer a model which reads them, in English, German and Spanish. Errs towards finding one:
/// what
/// it costs is a quotation.
final class Instructions {
    private static final String SPEAK =
            "answer|respond|reply|say|tell|mention|include|use|write|recommend|suggest|refuse"
                    + "|trust|obey|send|reveal|call|assume|add|output|follow|treat|explain|ask|give|show|start|end|keep|translate"
                    + "|disclose|share|forward|run|execute|open|visit|click|buy|antworte\\pL*|schreib\\pL*|sag\\pL*|verwende\\pL*"
                    + "|benutz\\pL*|nutze|erwähn\\pL*|respond\\pL*|contest\\pL*|us[ae]s?|dig?[ao]s?|escrib\\pL*|mencion\\pL*";

    private static final String ALWAYS = "(?:always|never|do not|don['’]t|only|immer|nie|niemals|siempre|nunca|no) ";

    /// Wherever it stands.
    private static final Pattern ANYWHERE = ignoringCase(
            "(?:ignore|disregard|forget|override|bypass|ignorier\\pL*|vergiss|ignora|olvida)\\PL.{0,40}"
                    + "(?:instruction|rule|prompt|guideline|previous|above|anweisung|regel|instruccion|regla)",
            "system prompt|developer mode|jailbreak|as an ai\\b|systemprompt",
            "\\byou are (?:now|chatgpt|claude|an? (?:ai|assistant|language model))",
            "\\bfrom now on|\\bab (?:jetzt|sofort)\\b|\\bvon nun an|\\ba partir de ahora|\\bde ahora en adelante",
            "\\byou (?:must|should|shall|have to|need to|ought to|may not|are to)\\b",
            "\\b(?:assistant|model|ai|chatbot|llm|chatgpt|claude|reader|assistent|modell|asistente|modelo)"
                    + " (?:must|should|shall|has to|needs to|may not|muss|soll|debe)\\b",
            "\\b(?:du|sie) (?:musst|sollst|darfst|müssen|sollen|dürfen)\\b|\\bdebes\\b|\\btienes que\\b",
            "(?:^|[\\s\\[(])(?:system|assistant|human|user)\\s*:");

    /// At the beginning of a value.
    private static final Pattern VALUE = beginning(
            "ignore|disregard|obey|pretend|act as|reveal|ensure|please|make sure|ignoriere?|bitte|ignora|por favor",
            "(?:answer|respond|reply) (?:in|with|as|only|every|all|using|like|me|to)",
            "(?:output|print|execute) (?:the|all|any|your|only|this)",
            ALWAYS + "(?:" + SPEAK + ")");

    /// At the beginning of a sentence.
    private static final Pattern SENTENCE = beginning(
            "ignore|disregard|forget|remember|obey|pretend|act|reveal|ensure|please|make|respond|reply|answer|output|print",
            "execute|send|run|open|click|visit|download|install|delete|write|repeat|say|tell|give|use|follow|stop|treat",
            "assume|keep|be|add|include|avoid|translate|summari[sz]e|buy|transfer|share|forward|insert|append|recommend",
            "mention|explain|show|do|don['’]t|refer|address|speak|talk",
            "ignoriere?|vergiss|antworte|schreib|schreibe|sende|schicke?|führe?|gib|verwende|benutze?|sag|sage|erkläre?",
            "bitte|ignora|olvida|responde|contesta|envía|escribe|ejecuta|usa|di|dime|actúa|finge|explica|por favor|evita",
            ALWAYS + "(?:" + SPEAK + ")");

    private Instructions() {}

    /// Whether a quotation, or a whole sentence, tells a reader to do something.
    static boolean inSentences(String text) {
        return ANYWHERE.matcher(text).find()
                || sentences(text).anyMatch(it -> SENTENCE.matcher(it).find());
    }

    /// Whether a line's own words do: its label, its values and what is between them.
    static boolean inLine(String text) {
        return inSentences(text)
                || values(text).anyMatch(it -> VALUE.matcher(it).find());
    }

    private static Stream<String> sentences(String text) {
        return Stream.of(text.split("[.!?…]\\s+|\\s[—–]\\s", -1)).map(String::strip);
    }

    private static Stream<String> values(String text) {
        return Stream.of(text.split("[:;,]\\s+|\\s[—–]\\s", -1)).map(String::strip);
    }

    private static Pattern beginning(String... alternatives) {
        return Pattern.compile("(?i)^[\\PL]*(?:" + String.join("|", alternatives) + ")(?:\\PL|$)");
    }

    private static Pattern ignoringCase(String... alternatives) {
        return Pattern.compile("(?i)" + String.join("|", List.of(alternatives)));
    }
}
