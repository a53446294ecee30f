package soulprint.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import soulprint.chunk.Chunker;
import soulprint.conversation.Context;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.language.Language;
import soulprint.language.LanguageDetector;
import soulprint.passage.Passage;
import soulprint.passage.PassagePlace;
import soulprint.passage.Passages;
import soulprint.redaction.Redaction;
import soulprint.redaction.Redactor;
import soulprint.store.Prepared;

/// Makes a conversation ready to be stored: secrets out first, then its language, its chunks and its passages.
public final class Preparation {
    private static final int LANGUAGE_SAMPLE = 1_200;

    private final Redactor redactor;
    private final LanguageDetector languages;
    private final Chunker chunker;

    Preparation(Redactor redactor, LanguageDetector languages, Chunker chunker) {
        this.redactor = redactor;
        this.languages = languages;
        this.chunker = chunker;
    }

    /// With placeholders made by `key`, given in hexadecimal.
    public static Preparation keyedBy(String key) {
        return new Preparation(new Redactor(HexFormat.of().parseHex(key)), new LanguageDetector(), new Chunker());
    }

    /// The conversation and the secrets found in it.
    record Result(Prepared prepared, List<Redaction.Finding> findings) {}

    /// The name of the rules by which secrets are found.
    String redactionVersion() {
        return redactor.version();
    }

    /// `hash` is that of the conversation as it was read.
    Result of(Conversation conversation, String hash) {
        List<Redaction.Finding> findings = new ArrayList<>();
        Conversation redacted = new Conversation(
                conversation.id(),
                conversation.provider(),
                redacted(conversation.title(), findings),
                conversation.createdAt(),
                conversation.updatedAt(),
                messages(conversation.messages(), findings),
                contexts(conversation.contexts(), findings));
        List<PassagePlace> passages =
                Passages.of(redacted.messages()).stream().map(Passage::place).toList();
        Prepared prepared = new Prepared(
                redacted, language(redacted), hash, redactor.version(), chunker.chunks(redacted), passages);
        return new Result(prepared, findings);
    }

    private List<Message> messages(List<Message> messages, List<Redaction.Finding> findings) {
        List<Message> redacted = new ArrayList<>(messages.size());
        Map<String, String> names = new HashMap<>();
        for (Message message : messages) {
            String name = message.speaker() == null
                    ? null
                    : names.computeIfAbsent(message.speaker(), said -> redacted(said, findings));
            redacted.add(message.withSpeaker(name).withText(redacted(message.text(), findings)));
        }
        return redacted;
    }

    private List<Context> contexts(List<Context> contexts, List<Redaction.Finding> findings) {
        List<Context> redacted = new ArrayList<>(contexts.size());
        for (Context context : contexts) {
            redacted.add(context.withText(redacted(context.text(), findings)));
        }
        return redacted;
    }

    private String redacted(String text, List<Redaction.Finding> findings) {
        Redaction redaction = redactor.redact(text);
        findings.addAll(redaction.findings());
        return redaction.text();
    }

    // The user's own words tell the language; what the assistant says fills up where there are few.
    private Optional<Language> language(Conversation conversation) {
        StringBuilder sample = new StringBuilder();
        for (Role role : List.of(Role.USER, Role.ASSISTANT, Role.UNKNOWN)) {
            for (Message message : conversation.messages()) {
                int room = LANGUAGE_SAMPLE - sample.length();
                if (message.role() == role && room > 0) {
                    sample.append(
                                    message.text(),
                                    0,
                                    Math.min(room, message.text().length()))
                            .append('\n');
                }
            }
        }
        return languages.detect(sample.toString());
    }
}
