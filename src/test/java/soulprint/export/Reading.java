package soulprint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import soulprint.conversation.Context;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;

/// Reads exports to their end, as an import would.
final class Reading {
    private Reading() {}

    static List<Entry> entries(Path export) {
        try (Export opened = Export.open(export)) {
            Survey survey = opened.survey(_ -> {});
            List<Entry> entries = new ArrayList<>();
            opened.entries(survey, _ -> {}).forEachRemaining(entries::add);
            assertThat(entries).hasSize(survey.conversations());
            return entries;
        }
    }

    static List<Entry> entries(String json) {
        return withFile(json, Reading::entries);
    }

    static Entry.Read read(Object conversation) {
        return (Entry.Read) entries("[" + conversation + "]").getFirst();
    }

    static Conversation conversation(Object conversation) {
        return read(conversation).conversation();
    }

    static Entry.Skipped skipped(Object conversation) {
        return withFile("[" + conversation + "," + readable() + "]", file ->
                (Entry.Skipped) entries(file).getFirst());
    }

    static List<String> texts(Conversation conversation) {
        return conversation.messages().stream().map(Message::text).toList();
    }

    static List<String> contexts(Conversation conversation) {
        return conversation.contexts().stream().map(Context::text).toList();
    }

    /// The sentence with which an export is refused.
    static String refusal(Path export) {
        SoulprintException refused = catchThrowableOfType(SoulprintException.class, () -> entries(export));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.failure()).isEqualTo(Failure.BAD_INPUT);
        assertThat(refused.sentence()).contains(": ").endsWith(".").doesNotContain("\n");
        return refused.sentence();
    }

    static String refusal(String json) {
        return withFile(json, Reading::refusal);
    }

    static Talk readable() {
        return Talk.of("readable").say("r1", "root", "user", "Good morning").current("r1");
    }

    private static <T> T withFile(String json, Function<Path, T> use) {
        try {
            Path file = Files.createTempFile("export", ".json");
            try {
                Files.writeString(file, json);
                return use.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
