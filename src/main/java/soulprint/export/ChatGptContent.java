package soulprint.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of one ChatGPT message: its type and, unless the type is known to hold none of the talk, its text.
final class ChatGptContent {
    private String type = "";
    private final List<String> parts = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String profile;
    private @Nullable String instructions;
    private @Nullable String memory;
    private int images;
    private int audio;

    /// `internal` says that the author is neither user nor assistant, whose parts nobody will read.
    void read(Cursor cursor, boolean internal) {
        if (!cursor.atObject()) {
            readParts(cursor);
            return;
        }
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "content_type" -> type = Objects.requireNonNullElse(cursor.text(), "");
                case "user_profile" -> profile = cursor.text();
                case "user_instructions" -> instructions = cursor.text();
                case "model_set_context" -> memory = cursor.text();
                case "parts" -> readUnless(internal || isToolOutput() || isReasoning(), cursor);
                case "text" -> text = internal || isToolOutput() || isReasoning() ? skipped(cursor) : cursor.text();
                default -> cursor.skip();
            }
        }
    }

    private void readUnless(boolean unread, Cursor cursor) {
        if (unread) {
            cursor.skip();
            return;
        }
        readParts(cursor);
    }

    private static @Nullable String skipped(Cursor cursor) {
        cursor.skip();
        return null;
    }

    private void readParts(Cursor cursor) {
        if (!cursor.atArray()) {
            add(cursor.text());
            return;
        }
        while (cursor.nextElement()) {
            if (cursor.atObject()) {
                readPart(cursor);
            } else {
                add(cursor.text());
            }
        }
    }

    private void readPart(Cursor cursor) {
        String kind = "";
        String words = null;
        for (String field = cursor.nextField(); field != null; field = cursor.nextField()) {
            switch (field) {
                case "content_type" -> kind = Objects.requireNonNullElse(cursor.text(), "");
                case "text" -> words = cursor.text();
                default -> cursor.skip();
            }
        }
        switch (kind) {
            case "image_asset_pointer" -> images++;
            case "audio_asset_pointer", "real_time_user_audio_video_asset_pointer" -> audio++;
            case "audio_transcription", "text", "" -> add(words);
            default -> {}
        }
    }

    private void add(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            parts.add(words);
        }
    }

    String type() {
        return type;
    }

    String text() {
        if (parts.isEmpty()) {
            return text == null ? "" : text;
        }
        return parts.size() == 1 ? parts.getFirst() : String.join("\n", parts);
    }

    int images() {
        return images;
    }

    int audio() {
        return audio;
    }

    boolean isVisible() {
        return type.equals("text") || type.equals("multimodal_text");
    }

    boolean isReasoning() {
        return type.equals("thoughts") || type.equals("reasoning_recap");
    }

    boolean isToolOutput() {
        return switch (type) {
            case "execution_output", "sonic_webpage", "computer_output", "system_error", "citable_code_output" -> true;
            default -> type.startsWith("tether_");
        };
    }

    boolean isCode() {
        return type.equals("code");
    }

    boolean isInstructions() {
        return type.equals("user_editable_context");
    }

    boolean isMemory() {
        return type.equals("model_editable_context");
    }

    List<String> instructions() {
        return Stream.of(unwrapped(profile), unwrapped(instructions))
                .filter(it -> !it.isBlank())
                .toList();
    }

    List<String> memory() {
        return memory == null || memory.isBlank() ? List.of() : List.of(memory);
    }

    /// The provider puts the user's words into a fenced block after sentences of its own; only the words are the
    /// user's.
    private static String unwrapped(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String trimmed = text.strip();
        int start = trimmed.indexOf("```") + 3;
        boolean wrapped = trimmed.startsWith("The user provided the ") && start > 3 && trimmed.endsWith("```");
        return wrapped && start <= trimmed.length() - 3 ? trimmed.substring(start, trimmed.length() - 3) : text;
    }
}
