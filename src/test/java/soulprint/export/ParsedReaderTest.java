package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.conversation;
import static soulprint.export.Reading.entries;
import static soulprint.export.Reading.read;
import static soulprint.export.Reading.texts;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.export.LeftOut.Reason;

class ParsedReaderTest {
    @Test
    void theParsedShapeIsReadAsItStands() {
        Conversation conversation = conversation("""
                {"id":"p1","title":"Bees","createdAt":"2025-03-01T10:00:00Z","messages":[
                 {"role":"user","content":"Do bees sleep?","create_time":1740823201.5},
                 {"role":"assistant","content":"They do."}]}""");
        assertThat(conversation.provider()).isEqualTo(Provider.PARSED);
        assertThat(conversation.id()).isEqualTo("p1");
        assertThat(conversation.title()).isEqualTo("Bees");
        assertThat(conversation.createdAt()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
        assertThat(conversation.messages())
                .containsExactly(
                        new Message("p1#1", Role.USER, Instant.parse("2025-03-01T10:00:01.500Z"), "Do bees sleep?"),
                        new Message("p1#2", Role.ASSISTANT, Instant.parse("2025-03-01T10:00:01.500Z"), "They do."));
    }

    @Test
    void theUsualOtherNamesAreUnderstood() {
        Conversation conversation = conversation("""
                {"chat_messages":[
                 {"uuid":"m1","sender":"Human","text":"One","created_at":1740823201500},
                 {"id":7,"role":"AI","content":["Two",{"text":"three"},{"type":"text","text":"four"},{"type":"image_url","image_url":{"url":"x"}}]},
                 {"role":"user","content":{"type":"text","text":"Five"}}],
                 "name":"Names","id":42,"create_time":1740823200000}""");
        assertThat(conversation.id()).isEqualTo("42");
        assertThat(conversation.title()).isEqualTo("Names");
        assertThat(texts(conversation)).containsExactly("One", "Two\nthree\nfour", "Five");
        assertThat(conversation.messages()).extracting(Message::id).containsExactly("m1", "7", "42#3");
        assertThat(conversation.messages())
                .extracting(Message::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(conversation.createdAt()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
    }

    @Test
    void anUnknownOrMissingRoleIsNobodys() {
        Conversation conversation = conversation("""
                {"id":"p","messages":[{"text":"One"},{"role":"oracle","content":"Two"},{"role":{"a":1},"content":"Three"}]}""");
        assertThat(conversation.messages()).extracting(Message::role).containsOnly(Role.UNKNOWN);
        assertThat(conversation.createdAt()).isNull();
    }

    @Test
    void whatIsNoMessageIsCounted() {
        Entry.Read read = read("""
                {"id":"p","messages":[{"role":"system","content":"Rules"},{"role":"tool","content":"42"},
                 {"role":"user","content":""},{"role":"user"},null,"text",[1],{"role":"user","content":"Hi"}]}""");
        assertThat(texts(read.conversation())).containsExactly("Hi");
        assertThat(read.conversation().messages().getFirst().id()).isEqualTo("p#8");
        assertThat(read.leftOut().messages())
                .isEqualTo(Map.of(Reason.SYSTEM, 1, Reason.TOOL_OUTPUT, 1, Reason.NO_TEXT, 2, Reason.UNKNOWN_FORM, 3));
    }

    @Test
    void idsThatAreMissingAreDerivedFromTheBeginning() {
        String start = "{\"createdAt\":\"2025-03-01T10:11:12Z\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}";
        String id = conversation(start + "]}").id();
        assertThat(conversation(start + ",{\"role\":\"assistant\",\"content\":\"Hello\"}]}")
                        .id())
                .isEqualTo(id);
        assertThat(conversation(start.replace(":12Z", ":13Z") + "]}").id()).isNotEqualTo(id);
    }

    @Test
    void withoutADateAllOfTheConversationIdentifiesIt() {
        String start = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},{\"role\":\"user\",\"content\":\"%s\"}]}";
        assertThat(conversation(start.formatted("a")).id())
                .isEqualTo(conversation(start.formatted("a")).id())
                .isNotEqualTo(conversation(start.formatted("b")).id());
    }

    @Test
    void everyConversationOfAMixedFileIsReadInItsOwnShape() {
        String parsed = "{\"id\":\"p\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        String claude = "{\"uuid\":\"u\",\"chat_messages\":[{\"sender\":\"human\",\"text\":\"x\"}]}";
        assertThat(entries("[" + parsed + ",null," + Reading.readable() + "," + claude + ",7,{\"a\":[{}]},[" + parsed
                        + "]]"))
                .extracting(entry -> switch (entry) {
                    case Entry.Read read -> read.conversation().provider().toString();
                    case Entry.Skipped skipped -> skipped.reason().toString();
                })
                .containsExactly(
                        "PARSED",
                        "NOT_A_CONVERSATION",
                        "CHATGPT",
                        "OTHER_PROVIDER",
                        "NOT_A_CONVERSATION",
                        "NOT_A_CONVERSATION",
                        "NOT_A_CONVERSATION");
    }

    @Test
    void privacyHoldsHereToo() {
        String json = "{\"id\":\"p\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"is_temporary\":true}";
        assertThat(Reading.skipped(json).reason()).isEqualTo(Entry.Reason.TEMPORARY);
    }
}
