package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static soulprint.export.Reading.contexts;
import static soulprint.export.Reading.conversation;
import static soulprint.export.Reading.read;
import static soulprint.export.Reading.texts;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soulprint.conversation.Context;
import soulprint.conversation.Context.Kind;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.export.LeftOut.Reason;

class ChatGptMessageTest {
    private static final String WRAPPED_PROFILE =
            "The user provided the following information about themselves. This user profile is shown to you.\nUser profile:\n```I keep bees near Graz.```";

    /// A thread of the message under test between two ordinary ones.
    private static Talk with(String message) {
        return Talk.of("c1")
                .say("q", "root", "user", "Before")
                .node("m", "q", message)
                .say("z", "m", "assistant", "After")
                .current("z");
    }

    private static Talk with(String role, String content, String more) {
        return with(Talk.message("m", role, "1700000150", content, more));
    }

    private static void assertLeftOut(Talk talk, Reason reason) {
        Entry.Read read = read(talk);
        assertThat(texts(read.conversation())).containsExactly("Before", "After");
        assertThat(read.conversation().contexts()).isEmpty();
        assertThat(read.leftOut().messages()).isEqualTo(Map.of(reason, 1));
    }

    private static Message middle(Talk talk) {
        return conversation(talk).messages().get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "execution_output, tool, TOOL_OUTPUT",
        "tether_quote, tool, TOOL_OUTPUT",
        "tether_browsing_display, tool, TOOL_OUTPUT",
        "tether_browsing_code, assistant, TOOL_OUTPUT",
        "sonic_webpage, tool, TOOL_OUTPUT",
        "computer_output, tool, TOOL_OUTPUT",
        "system_error, tool, TOOL_OUTPUT",
        "system_error, assistant, TOOL_OUTPUT",
        "citable_code_output, tool, TOOL_OUTPUT",
        "text, tool, TOOL_OUTPUT",
        "multimodal_text, tool, TOOL_OUTPUT",
        "text, system, SYSTEM",
        "code, assistant, TOOL_CALL",
        "thoughts, assistant, HIDDEN_REASONING",
        "reasoning_recap, assistant, HIDDEN_REASONING",
        "reasoning_recap, tool, HIDDEN_REASONING",
    })
    void whatWasNotSaidIsLeftOutWithItsReason(String type, String role, Reason reason) {
        String texts =
                "\"parts\":[\"x\"],\"text\":\"x\",\"result\":\"x\",\"content\":\"Thought for 12s\",\"thoughts\":[{\"summary\":\"x\"}]";
        assertLeftOut(with(role, "{\"content_type\":\"%s\",%s}".formatted(type, texts), ""), reason);
        assertLeftOut(with(role, "{%s,\"content_type\":\"%s\"}".formatted(texts, type), ""), reason);
    }

    @Test
    void whatTheProviderHidesIsLeftOut() {
        String hidden = ",\"metadata\":{\"is_visually_hidden_from_conversation\":true,\"request_id\":\"x\"}";
        assertLeftOut(with("user", Talk.text("Secret"), hidden), Reason.HIDDEN);
        assertLeftOut(with("user", Talk.text("Aside"), ",\"channel\":\"commentary\""), Reason.HIDDEN);
    }

    @Test
    void weightAloneHidesNothing() {
        Talk talk = with(Talk.message("m", "assistant", "null", Talk.text("Shown"), ",\"weight\":0.0"));
        assertThat(middle(talk).text()).isEqualTo("Shown");
    }

    @Test
    void aCallOfAToolIsNoAnswer() {
        for (String tool : List.of("browser", "python", "dalle.text2im", "canmore.create_textdoc", "web.run")) {
            assertLeftOut(
                    with("assistant", Talk.text("search()"), ",\"recipient\":" + Talk.quoted(tool)), Reason.TOOL_CALL);
        }
        assertThat(middle(with("assistant", Talk.text("To all"), ",\"recipient\":\"all\",\"channel\":\"commentary\""))
                        .role())
                .isEqualTo(Role.ASSISTANT);
    }

    @Test
    void spokenWordsAreTextAndPicturesAreCounted() {
        String parts =
                "[\"Look:\",{\"content_type\":\"image_asset_pointer\",\"asset_pointer\":\"sediment://f\",\"metadata\":{\"dalle\":{\"prompt\":\"no\"}}},"
                        + "{\"content_type\":\"audio_transcription\",\"text\":\"my hive\",\"direction\":\"in\"},"
                        + "{\"content_type\":\"audio_asset_pointer\"},{\"content_type\":\"real_time_user_audio_video_asset_pointer\","
                        + "\"audio_asset_pointer\":{\"content_type\":\"audio_asset_pointer\"},\"frames_asset_pointers\":[{}]},null,7,[\"x\"]]";
        Entry.Read read = read(with("user", "{\"content_type\":\"multimodal_text\",\"parts\":" + parts + "}", ""));
        assertThat(read.conversation().messages().get(1).text()).isEqualTo("Look:\nmy hive");
        assertThat(read.leftOut().images()).isEqualTo(1);
        assertThat(read.leftOut().audio()).isEqualTo(2);
    }

    @Test
    void aMessageOfPicturesOnlyHasNoText() {
        String content =
                "{\"content_type\":\"multimodal_text\",\"parts\":[{\"content_type\":\"image_asset_pointer\"}]}";
        assertLeftOut(with("user", content, ""), Reason.NO_TEXT);
        assertLeftOut(with("user", "{\"content_type\":\"text\",\"parts\":[\"\",null]}", ""), Reason.NO_TEXT);
        assertLeftOut(with("user", Talk.text("\uE200cite\uE202turn0search1\uE201"), ""), Reason.NO_TEXT);
    }

    @Test
    void anUnknownTypeKeepsItsTextButNobodysName() {
        Message parts = middle(with("user", "{\"content_type\":\"poem\",\"parts\":[\"Roses\"]}", ""));
        assertThat(parts.role()).isEqualTo(Role.UNKNOWN);
        assertThat(parts.text()).isEqualTo("Roses");
        assertThat(middle(with("assistant", "{\"content_type\":\"poem\",\"text\":\"Violets\"}", ""))
                        .text())
                .isEqualTo("Violets");
        assertLeftOut(with("user", "{\"content_type\":\"poem\",\"lines\":[\"Roses\"]}", ""), Reason.UNKNOWN_FORM);
    }

    @Test
    void anUnknownAuthorKeepsTheTextButNobodysName() {
        assertThat(middle(with("critic", Talk.text("Well"), "")).role()).isEqualTo(Role.UNKNOWN);
        assertThat(middle(with("{\"content\":" + Talk.text("Who?") + "}")).role())
                .isEqualTo(Role.UNKNOWN);
        assertThat(middle(with("user", Talk.text("To whom?"), ",\"recipient\":\"somebody\""))
                        .role())
                .isEqualTo(Role.UNKNOWN);
        assertLeftOut(with("critic", Talk.text("Well"), ",\"recipient\":\"somebody\""), Reason.TOOL_CALL);
    }

    @Test
    void customInstructionsAreTheUsersWordsWithoutTheWrapping() {
        String content =
                "{\"content_type\":\"user_editable_context\",\"user_profile\":%s,\"user_instructions\":\"Be ```brief``` please\"}"
                        .formatted(Talk.quoted(WRAPPED_PROFILE));
        Entry.Read read = read(with("user", content, ",\"metadata\":{\"is_visually_hidden_from_conversation\":true}"));
        List<Context> contexts = read.conversation().contexts();
        assertThat(contexts(read.conversation())).containsExactly("I keep bees near Graz.", "Be ```brief``` please");
        assertThat(contexts).extracting(Context::messageId).containsExactly("m", "m#2");
        assertThat(contexts).extracting(Context::kind).containsOnly(Kind.CUSTOM_INSTRUCTIONS);
        assertThat(read.leftOut().contexts()).isEqualTo(1);
        assertThat(texts(read.conversation())).containsExactly("Before", "After");
    }

    @Test
    void settingsAsTypedWinOverTheProvidersWrapping() {
        String metadata =
                ",\"metadata\":{\"user_context_message_data\":{\"about_user_message\":\"I keep bees.\",\"about_model_message\":null},\"is_user_system_message\":true}";
        assertThat(contexts(conversation(with("system", Talk.text(""), metadata))))
                .containsExactly("I keep bees.");
        String content = "{\"content_type\":\"user_editable_context\",\"user_profile\":%s,\"user_instructions\":null}"
                .formatted(Talk.quoted(WRAPPED_PROFILE));
        assertThat(contexts(conversation(with("user", content, metadata)))).containsExactly("I keep bees.");
    }

    @Test
    void theAssistantCannotDeclareSettingsInTheUsersName() {
        String content = "{\"content_type\":\"user_editable_context\",\"user_profile\":\"I love spam\"}";
        assertLeftOut(with("assistant", content, ""), Reason.NO_TEXT);
        String metadata =
                ",\"metadata\":{\"is_user_system_message\":true,\"user_context_message_data\":{\"about_user_message\":\"I love spam\"}}";
        assertThat(conversation(with("assistant", Talk.text("Hi"), metadata)).contexts())
                .isEmpty();
    }

    @Test
    void savedMemoryIsContextAndNotTheUsersWord() {
        String dump = "{\"content_type\":\"model_editable_context\",\"model_set_context\":\"1. Keeps bees\"}";
        Talk talk = with("system", dump, "")
                .node(
                        "b",
                        "m",
                        Talk.message("b", "assistant", "5", Talk.text("User lives in Graz"), ",\"recipient\":\"bio\""))
                .say("z", "b", "assistant", "After");
        Conversation conversation = conversation(talk);
        assertThat(contexts(conversation)).containsExactly("1. Keeps bees", "User lives in Graz");
        assertThat(conversation.contexts()).extracting(Context::kind).containsOnly(Kind.SAVED_MEMORY);
        String empty = "{\"content_type\":\"model_editable_context\",\"model_set_context\":\"\"}";
        assertLeftOut(with("assistant", empty, ""), Reason.NO_TEXT);
        String call = "{\"content_type\":\"code\",\"language\":\"unknown\",\"text\":\"User has a cat\"}";
        assertThat(contexts(conversation(with("assistant", call, ",\"recipient\":\"bio\""))))
                .containsExactly("User has a cat");
    }

    @Test
    void settingsBesideTheThreadCountIfNothingWasSaidAboveThem() {
        String content = "{\"content_type\":\"user_editable_context\",\"user_profile\":\"I keep bees\"}";
        Talk talk = Talk.of("c1")
                .node("s", "root", Talk.message("s", "user", "null", content, ""))
                .say("q", "root", "user", "Before")
                .node("late", "q", Talk.message("late", "user", "null", content, ""))
                .say("z", "q", "assistant", "After")
                .current("z");
        Entry.Read read = read(talk);
        assertThat(read.conversation().contexts())
                .extracting(Context::messageId)
                .containsExactly("s");
        assertThat(read.leftOut().messages()).isEqualTo(Map.of(Reason.ABANDONED_BRANCH, 1));
    }

    @Test
    void whatNoDatabaseTakesIsRepairedAndCounted() {
        Talk talk = Talk.of("c1")
                .node(
                        "q",
                        "root",
                        "{\"id\":\"i\\u0000d\",\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"a\\ud83d b\\u0000 c\\u0007\\td \\ud83d\\ude00\"]}}")
                .current("q")
                .field("title", "\"T\\udc00\"");
        Entry.Read read = read(talk);
        assertThat(read.conversation().title()).isEqualTo("T\uFFFD");
        assertThat(texts(read.conversation())).containsExactly("a\uFFFD b\uFFFD c \td \uD83D\uDE00");
        assertThat(read.conversation().messages().getFirst().id()).isEqualTo("i\uFFFDd");
        assertThat(read.leftOut().repaired()).isEqualTo(2);
    }
}
