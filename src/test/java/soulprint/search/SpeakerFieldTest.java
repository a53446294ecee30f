package soulprint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

class SpeakerFieldTest {
    @TempDir
    Path folder;

    @Test
    void turnsOfThePersonWhomTheQuestionNamesComeFirst() {
        List<Message> messages = List.of(
                new Message("1", Role.UNKNOWN, "Ada Sol", null, "Green tea, Ben? I like green tea."),
                new Message("2", Role.UNKNOWN, "Ben", null, "I like black tea, thanks."));
        Desk.index(folder, new IndexedConversation("c", "", null, Provider.TRANSCRIPT, null, messages));

        assertThat(first("Which tea does Ben like?")).isEqualTo("2");
        assertThat(first("Which tea does Ada like?")).isEqualTo("1");
    }

    private String first(String question) {
        Match best = Desk.hits(folder, Query.of(question)).getFirst();
        return ((Match.InConversation) best).messageIds().getFirst();
    }
}
