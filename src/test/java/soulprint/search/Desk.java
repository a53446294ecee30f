package soulprint.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.language.Language;

/// Small indexes and plain answers for tests.
final class Desk {
    private Desk() {}

    /// A conversation in which user and assistant take turns, the user first; message ids are `id-0`, `id-1`, …
    static IndexedConversation talk(String id, String language, String title, String... texts) {
        return talk(id, language, title, null, texts);
    }

    static IndexedConversation talk(String id, String language, String title, @Nullable Instant date, String... texts) {
        List<Message> messages = new ArrayList<>();
        for (String text : texts) {
            Role role = messages.size() % 2 == 0 ? Role.USER : Role.ASSISTANT;
            messages.add(new Message(id + "-" + messages.size(), role, null, text));
        }
        Language known = language.isEmpty() ? null : new Language(language);
        return new IndexedConversation(id, title, date, Provider.CHATGPT, known, messages);
    }

    static Position at(long sequence) {
        return new Position("db", 1, sequence);
    }

    static void write(Path folder, Consumer<SearchIndexWriter> changes) {
        try (SearchIndexWriter writer = SearchIndexWriter.open(folder).orElseThrow()) {
            changes.accept(writer);
            writer.commit(at(writer.position().map(Position::sequence).orElse(0L) + 1));
        }
    }

    static void index(Path folder, IndexedConversation... conversations) {
        write(folder, writer -> List.of(conversations).forEach(writer::put));
    }

    static List<Match> hits(Path folder, Query query) {
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            return index.search(query, 100);
        }
    }

    /// The ids of what was found, best first, each once: conversations, or contexts by their keys.
    static List<String> found(Path folder, Query query) {
        return hits(folder, query).stream()
                .map(match -> switch (match) {
                    case Match.InConversation in -> in.conversationId();
                    case Match.InContext in -> in.key();
                })
                .distinct()
                .toList();
    }

    static List<String> found(Path folder, String query) {
        return found(folder, Query.of(query));
    }
}
