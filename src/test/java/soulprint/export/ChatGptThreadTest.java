package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.conversation;
import static soulprint.export.Reading.read;
import static soulprint.export.Reading.skipped;
import static soulprint.export.Reading.texts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.export.LeftOut.Reason;

class ChatGptThreadTest {
    private static Talk branching() {
        return Talk.of("c1")
                .say("q1", "root", "user", "Where is Ada's bicycle?")
                .say("a1", "q1", "assistant", "In the cellar.")
                .say("a2", "q1", "assistant", "In the garden.")
                .say("q2", "a1", "user", "Which cellar?")
                .say("q3", "a2", "user", "Thank you")
                .current("q3");
    }

    @Test
    void theThreadIsTheWayUpFromTheCurrentNode() {
        Conversation conversation = conversation(branching());
        assertThat(texts(conversation)).containsExactly("Where is Ada's bicycle?", "In the garden.", "Thank you");
        assertThat(conversation.messages())
                .extracting(Message::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(conversation.messages()).extracting(Message::id).containsExactly("q1", "a2", "q3");
        assertThat(conversation.provider()).isEqualTo(Provider.CHATGPT);
        assertThat(conversation.id()).isEqualTo("c1");
        assertThat(conversation.title()).isEqualTo("Talk c1");
        assertThat(conversation.createdAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20.250Z"));
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatter() {
        assertThat(conversation(branching().json(true)))
                .isEqualTo(conversation(branching().json(false)));
    }

    @Test
    void abandonedBranchesAreCounted() {
        LeftOut leftOut = read(branching()).leftOut();
        assertThat(leftOut.messages()).isEqualTo(Map.of(Reason.ABANDONED_BRANCH, 2));
        assertThat(leftOut.branches()).isEqualTo(1);
        assertThat(leftOut.emptyNodes()).isEqualTo(1);
    }

    @Test
    void aMissingCurrentNodeMeansTheNewestLeaf() {
        Talk talk = Talk.of("c1")
                .say("q1", "root", "user", "One")
                .node("late", "q1", Talk.message("late", "assistant", "1700000300", Talk.text("Late"), ""))
                .node("early", "q1", Talk.message("early", "assistant", "1700000200", Talk.text("Early"), ""));
        assertThat(texts(conversation(talk))).containsExactly("One", "Late");
        assertThat(texts(conversation(talk.current("gone")))).containsExactly("One", "Late");
        assertThat(texts(conversation(talk.field("current_node", "{\"no\":1}"))))
                .containsExactly("One", "Late");
    }

    @Test
    void withoutDatesTheLastLeafInTheFileEndsTheThread() {
        Talk talk = Talk.of("c1")
                .say("q1", "root", "user", "One")
                .node("a1", "q1", Talk.message("a1", "assistant", "null", Talk.text("First"), ""))
                .node("a2", "q1", Talk.message("a2", "assistant", "0", Talk.text("Second"), ""));
        assertThat(texts(conversation(talk))).containsExactly("One", "Second");
    }

    @Test
    void aCurrentNodeWithNothingSaidAboveItIsNoThread() {
        assertThat(texts(conversation(branching().current("root")))).hasSize(3);
    }

    @Test
    void anOrphanEndsTheThreadAtItself() {
        Talk talk = Talk.of("c1")
                .say("lost", "gone", "user", "Hello Ben")
                .say("a1", "lost", "assistant", "Hello")
                .current("a1");
        assertThat(texts(conversation(talk))).containsExactly("Hello Ben", "Hello");
    }

    @Test
    void aCycleIsWalkedOnce() {
        Talk talk = Talk.of("c1")
                .say("a", "c", "user", "A")
                .say("b", "a", "assistant", "B")
                .say("c", "b", "user", "C");
        assertThat(texts(conversation(talk.current("c")))).containsExactly("A", "B", "C");
        assertThat(texts(conversation(talk.current("gone")))).hasSize(3);
        assertThat(texts(
                        conversation(Talk.of("c2").say("me", "me", "user", "Me").current("me"))))
                .containsExactly("Me");
    }

    @Test
    void severalRootsAndTheLiteralRootAreOrdinary() {
        Talk talk = Talk.of("c1")
                .root("client-created-root")
                .say("q1", "client-created-root", "user", "From the new root")
                .say("x1", "root", "user", "From the old one")
                .current("q1");
        assertThat(texts(conversation(talk))).containsExactly("From the new root");
        assertThat(read(talk).leftOut().branches()).isEqualTo(1);
        assertThat(read(talk).leftOut().emptyNodes()).isEqualTo(2);
    }

    @Test
    void aDateThatIsMissingIsInherited() {
        Talk talk = Talk.of("c1")
                .node("q1", "root", Talk.message("q1", "user", "null", Talk.text("One"), ""))
                .node("a1", "q1", Talk.message("a1", "assistant", "1700000200.5", Talk.text("Two"), ""))
                .node("q2", "a1", Talk.message("q2", "user", "0", Talk.text("Three"), ""))
                .current("q2");
        assertThat(conversation(talk).messages())
                .extracting(Message::at)
                .containsExactly(
                        Instant.parse("2023-11-14T22:13:20.250Z"),
                        Instant.parse("2023-11-14T22:16:40.500Z"),
                        Instant.parse("2023-11-14T22:16:40.500Z"));
    }

    @Test
    void aConversationWithoutDatesTakesThoseOfItsMessages() {
        Talk talk = Talk.of("c1")
                .without("create_time")
                .field("update_time", "null")
                .node("q1", "root", Talk.message("q1", "user", "null", Talk.text("One"), ""))
                .node("a1", "q1", Talk.message("a1", "assistant", "1700000200", Talk.text("Two"), ""))
                .node("q2", "a1", Talk.message("q2", "user", "1700000300", Talk.text("Three"), ""))
                .current("q2");
        Conversation conversation = conversation(talk);
        assertThat(conversation.createdAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_200));
        assertThat(conversation.updatedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_300));
        assertThat(conversation.messages().getFirst().at()).isEqualTo(conversation.createdAt());
    }

    @Test
    void anIdThatIsMissingIsDerivedAndStaysAsTheConversationGrows() {
        Talk talk = Talk.of("c1").without("conversation_id").say("q1", "root", "user", "One");
        String id = conversation(talk.current("q1")).id();
        assertThat(id).startsWith("derived-");
        talk.say("a1", "q1", "assistant", "Two").current("a1").field("title", "\"Renamed\"");
        assertThat(conversation(talk).id()).isEqualTo(id);
        assertThat(conversation(talk.field("id", "\"own\"")).id()).isEqualTo("own");
        assertThat(conversation(talk.field("conversation_id", "\"better\"")).id())
                .isEqualTo("better");
    }

    @Test
    void messageIdsAreTheirOwnElseTheNodesAndNeverTwiceTheSame() {
        Talk talk = Talk.of("c1")
                .node("n1", "root", Talk.message("same", "user", "1", Talk.text("One"), ""))
                .node("n2", "n1", Talk.message("same", "assistant", "2", Talk.text("Two"), ""))
                .node("n3", "n2", Talk.message("", "user", "3", Talk.text("Three"), ""))
                .node("n4", "n3", "{\"author\":{\"role\":\"user\"},\"content\":" + Talk.text("Four") + "}")
                .current("n4");
        assertThat(conversation(talk).messages()).extracting(Message::id).containsExactly("same", "same#2", "n3", "n4");
    }

    @Test
    void aTitleMayBeMissing() {
        for (String title : List.of("null", "\"\"", "\"  \"", "7", "{\"a\":[\"b\"]}")) {
            assertThat(conversation(Reading.readable().field("title", title)).title())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotToBeRememberedIsSkipped() {
        Map<String, Entry.Reason> flags = Map.of(
                "is_do_not_remember",
                Entry.Reason.DO_NOT_REMEMBER,
                "is_temporary",
                Entry.Reason.TEMPORARY,
                "temporary",
                Entry.Reason.TEMPORARY);
        flags.forEach((flag, reason) -> {
            Entry.Skipped skipped = skipped(branching().field(flag, "true"));
            assertThat(skipped.reason()).isEqualTo(reason);
            assertThat(skipped.id()).isEqualTo("c1");
            assertThat(read(branching().field(flag, "false"))).isNotNull();
            assertThat(read(branching().field(flag, "null"))).isNotNull();
        });
    }

    @Test
    void aConversationWithoutTextIsSkipped() {
        assertThat(skipped(Talk.of("c1")).reason()).isEqualTo(Entry.Reason.NO_TEXT);
        assertThat(skipped("{\"mapping\":{}}").reason()).isEqualTo(Entry.Reason.NO_TEXT);
        assertThat(skipped(Talk.of("c1").say("q1", "root", "user", " \n ").current("q1"))
                        .reason())
                .isEqualTo(Entry.Reason.NO_TEXT);
    }

    @Test
    void typesNobodyExpectsSpoilNothing() {
        Talk talk = branching()
                .node("n1", "q3", "\"a message?\"")
                .node("n2", "n1", "[1,[2,{\"a\":\"b\"}]]")
                .node(
                        "n3",
                        "n2",
                        "{\"author\":\"user\",\"content\":\"bare\",\"metadata\":7,\"recipient\":[],\"create_time\":{}}")
                .node("n4", "n3", "{\"author\":[],\"content\":[],\"id\":{\"x\":[]}}")
                .node("n5", "n4", Talk.message("n5", "user", "\"soon\"", Talk.text("End"), ",\"recipient\":null"))
                .current("n5");
        Entry.Read read = read(talk.field("moderation_results", "{\"deep\":[[[{}]]]}"));
        assertThat(texts(read.conversation()))
                .containsExactly("Where is Ada's bicycle?", "In the garden.", "Thank you", "bare", "End");
        assertThat(read.leftOut().messages()).containsEntry(Reason.UNKNOWN_FORM, 3);
    }
}
