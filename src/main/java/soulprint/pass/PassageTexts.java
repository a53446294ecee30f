package soulprint.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.model.EmbeddingModel;
import soulprint.passage.Passage;
import soulprint.passage.PassagePlace;
import soulprint.passage.Passages;
import soulprint.passage.TextHash;
import soulprint.store.Database;
import soulprint.store.EmbeddingPasses.Outstanding;
import soulprint.store.Embeddings;
import soulprint.store.Messages;
import soulprint.store.StoredPassages;
import soulprint.store.StoredPassages.Version;

/// Reads the texts that are still to be embedded, a page of conversations at a time with one thread in memory.
final class PassageTexts {
    private static final int CONVERSATIONS_A_ROUND = 100;

    private final StoredPassages passages;
    private final Messages messages;
    private final Embeddings embeddings;

    PassageTexts(Database database, UserId user, EmbeddingModel model) {
        this.passages = new StoredPassages(database, user);
        this.messages = new Messages(database, user);
        this.embeddings = new Embeddings(database, user, model);
    }

    /// Cuts the conversations that an older version stored; whether there were any.
    boolean cut(Progress progress) {
        boolean any = false;
        while (true) {
            List<Version> uncut = passages.uncut(CONVERSATIONS_A_ROUND);
            if (uncut.isEmpty()) {
                return any;
            }
            if (progress.stopping()) {
                throw new SoulprintException(Failure.INTERRUPTED, "Stopped; `soulprint embed` goes on from there.");
            }
            Map<String, List<PassagePlace>> places = new HashMap<>();
            messages.each(
                    uncut.stream().map(Version::conversationId).toList(),
                    (id, thread) -> places.put(
                            id, Passages.of(thread).stream().map(Passage::place).toList()));
            Map<Version, List<PassagePlace>> cut = new LinkedHashMap<>();
            uncut.forEach(version -> cut.put(version, places.getOrDefault(version.conversationId(), List.of())));
            passages.cut(cut);
            any = true;
        }
    }

    /// The texts without a vector in the user's `own` messages of these conversations, or in all others, in their
    /// order; each once.
    Map<TextHash, String> missing(List<Outstanding> page, boolean own) {
        Map<String, Map<TextHash, String>> found = new HashMap<>();
        List<String> ids = page.stream().map(Outstanding::conversationId).toList();
        messages.each(ids, (id, thread) -> found.put(id, texts(thread, own)));
        Map<TextHash, String> texts = new LinkedHashMap<>();
        ids.forEach(id -> texts.putAll(found.getOrDefault(id, Map.of())));
        texts.keySet().retainAll(embeddings.missing(new ArrayList<>(texts.keySet())));
        return texts;
    }

    private static Map<TextHash, String> texts(List<Message> thread, boolean own) {
        Map<TextHash, String> texts = new LinkedHashMap<>();
        for (Passage passage : Passages.of(thread)) {
            if (own == (thread.get(passage.message()).role() == Role.USER)) {
                texts.put(TextHash.of(passage.text()), passage.text());
            }
        }
        return texts;
    }
}
