package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.search.Desk.at;
import static soulprint.search.Desk.found;
import static soulprint.search.Desk.hits;
import static soulprint.search.Desk.index;
import static soulprint.search.Desk.talk;
import static soulprint.search.Desk.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Context;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

class HitsTest {
    @TempDir
    Path folder;

    private static List<List<String>> messages(List<Match> hits) {
        return hits.stream()
                .map(hit -> ((Match.InConversation) hit).messageIds())
                .toList();
    }

    @Test
    void eachMessageIsAHitOfItsOwn() {
        index(
                folder,
                talk(
                        "a",
                        "en",
                        "",
                        "about my bicycle",
                        "a bicycle, bicycle: what is it?",
                        "thanks",
                        "a bicycle again"));

        assertThat(messages(hits(folder, Query.of("bicycle"))))
                .containsExactlyInAnyOrder(List.of("a-0"), List.of("a-1"), List.of("a-3"));
    }

    @Test
    void voicesOfUnknownRoleStayApart() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            messages.add(new Message("m" + i, i == 1 ? Role.ASSISTANT : Role.UNKNOWN, null, "one word each"));
        }
        index(folder, new IndexedConversation("a", "", null, Provider.PARSED, null, messages));

        assertThat(messages(hits(folder, Query.of("word")))).hasSize(4);
    }

    @Test
    void limitCountsHitsAndEnoughMessagesAreLookedAt() {
        IndexedConversation[] talks = new IndexedConversation[60];
        for (int i = 0; i < talks.length; i++) {
            String[] texts = new String[21];
            java.util.Arrays.fill(texts, "a bicycle");
            List<Message> messages = new ArrayList<>();
            for (int place = 0; place < texts.length; place++) {
                Role role = place == 0 ? Role.USER : Role.ASSISTANT;
                messages.add(new Message("m" + place, role, null, texts[place]));
            }
            talks[i] = new IndexedConversation("t" + i, "", null, Provider.CHATGPT, null, messages);
        }
        index(folder, talks);

        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.search(Query.of("bicycle"), 37)).hasSize(37);
            assertThat(index.search(Query.of("bicycle"), Integer.MAX_VALUE)).hasSize(60 * 21);
            assertThat(index.search(Query.of("bicycle"), 0)).isEmpty();
        }
    }

    @Test
    void equalHitsComeNewestFirstThenById() {
        Instant day = Instant.parse("2024-01-01T00:00:00Z");
        index(
                folder,
                talk("b", "en", "", day, "same words"),
                talk("new", "en", "", day.plusSeconds(9), "same words"),
                talk("undated", "en", "", "same words"),
                talk("a", "en", "", day, "same words"));

        assertThat(found(folder, "words")).containsExactly("new", "a", "b", "undated");
    }

    @Test
    void aContextIsFoundByItsKeyAndIdenticalTextsOnce() {
        write(folder, writer -> {
            writer.put(new IndexedContext("k1", Context.Kind.CUSTOM_INSTRUCTIONS, "I prefer metric units"));
            writer.put(new IndexedContext("k2", Context.Kind.SAVED_MEMORY, "I prefer metric units"));
            writer.put(new IndexedContext("k3", Context.Kind.SAVED_MEMORY, "Prefers tea"));
            writer.put(talk("a", "en", "", "Which units do you prefer?"));
        });
        assertThat(found(folder, "metric")).containsExactly("k1");

        write(folder, writer -> writer.removeContext("k1"));
        assertThat(found(folder, "metric")).containsExactly("k2");
    }

    @Test
    void puttingAConversationAgainReplacesIt() {
        index(folder, talk("a", "en", "", "first words", "and an answer"), talk("b", "en", "", "other words"));
        index(folder, talk("a", "en", "", "first words", "and an answer"));
        assertThat(found(folder, "words")).containsExactlyInAnyOrder("a", "b");

        index(folder, talk("a", "en", "", "changed altogether"));
        assertThat(found(folder, "words")).containsExactly("b");

        write(folder, writer -> writer.remove("b"));
        assertThat(found(folder, "words")).isEmpty();
        assertThat(found(folder, "changed")).containsExactly("a");

        write(folder, SearchIndexWriter::clear);
        assertThat(found(folder, "changed")).isEmpty();
        try (SearchIndex index = SearchIndex.open(folder).orElseThrow()) {
            assertThat(index.position()).isEqualTo(at(5));
        }
    }
}
