package soulprint.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

/// Conversations for tests: from given texts, or grown from a seed out of every kind of text that chats hold.
final class Conversations {
    private static final List<String> WORDS = List.of(
            "the",
            "a",
            "plan",
            "we",
            "should",
            "garden",
            "remember",
            "because",
            "tomorrow",
            "Dr.",
            "e.g.",
            "really",
            "Größe",
            "überprüfen",
            "naïve",
            "mañana",
            "z. B.",
            "was",
            "3.",
            "version",
            "isn't",
            "and/or",
            "v2.1");
    private static final List<String> CYRILLIC = List.of("это", "город", "завтра", "понимаю", "работа", "очень", "и");
    private static final List<String> JAPANESE = List.of("今日は天気がいい。", "それは", "プログラム", "を書きます。", "本当ですか？", "漢字");
    private static final List<String> EMOJI =
            List.of("😀", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "❤️", "é̂̃", "한국어", "\uD83D", "\uDE00");
    private static final List<String> CODE = List.of(
            "for (int i = 0; i < n; i++) {",
            "    return value * 2;",
            "}",
            "",
            "\tif x in items:",
            "const a = {b: [1, 2]};",
            "    # ~~~ not a fence",
            "    \"```\": 'nor this',",
            "~~ almost",
            "x = 1   ");

    private final SplittableRandom random;

    Conversations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Conversation of(String... texts) {
        List<Message> messages = IntStream.range(0, texts.length)
                .mapToObj(index -> new Message(
                        "message-" + index, index % 2 == 0 ? Role.USER : Role.ASSISTANT, null, texts[index]))
                .toList();
        return conversation(messages);
    }

    static String prose(int sentences) {
        var text = new StringBuilder();
        for (int index = 0; index < sentences; index++) {
            text.append("Sentence number ").append(index).append(" tells a little about the garden behind the house. ");
        }
        return text.toString();
    }

    static String code(int lines) {
        var text = new StringBuilder("```java\n");
        for (int index = 0; index < lines; index++) {
            text.append("    total = total + row[").append(index).append("];\n");
        }
        return text.append("```\n").toString();
    }

    Conversation next() {
        int shape = random.nextInt(8);
        int turns = shape == 0 ? 1 : shape == 1 ? random.nextInt(500, 3000) : random.nextInt(1, 60);
        int longest = shape == 0 ? 300_000 : shape == 1 ? 60 : random.nextInt(50, 12_000);
        var messages = new ArrayList<Message>();
        for (int turn = 0; turn < turns; turn++) {
            Role role = List.of(Role.USER, Role.ASSISTANT, Role.UNKNOWN).get(random.nextInt(3));
            messages.add(new Message("m" + turn, role, null, text(random.nextInt(1, longest + 1))));
        }
        return conversation(messages);
    }

    private static Conversation conversation(List<Message> messages) {
        return new Conversation("c-1", Provider.CHATGPT, "", null, null, messages, List.of());
    }

    private String text(int length) {
        var text = new StringBuilder(random.nextInt(4) == 0 ? " \n" : "");
        text.append('x');
        while (text.length() < length) {
            part(text, length - text.length());
        }
        return text.toString();
    }

    private void part(StringBuilder text, int room) {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> sentences(text, WORDS, " ");
            case 6 -> sentences(text, CYRILLIC, " ");
            case 7 -> sentences(text, JAPANESE, "");
            case 8 -> sentences(text, EMOJI, random.nextBoolean() ? "" : " ");
            case 9, 10 -> text.append(random.nextBoolean() ? "\n\n" : "\r\n\r\n");
            case 11 -> text.append("\n".repeat(random.nextInt(1, 5))).append("\t ".repeat(random.nextInt(3)));
            case 12, 13 -> fence(text, Math.min(room, random.nextInt(20) == 0 ? 20_000 : 4_000));
            case 14 -> unbroken(text, Math.min(room, random.nextInt(10) == 0 ? 30_000 : 200));
            default -> text.append(" ".repeat(random.nextInt(1, 40)));
        }
    }

    private void sentences(StringBuilder text, List<String> words, String between) {
        for (int count = random.nextInt(3, 80); count > 0; count--) {
            text.append(words.get(random.nextInt(words.size()))).append(between);
            if (random.nextInt(12) == 0) {
                text.append(List.of(". ", "! ", "?\n", ".\r\n", ": ").get(random.nextInt(5)));
            }
        }
    }

    private void fence(StringBuilder text, int room) {
        String mark = (random.nextBoolean() ? "`" : "~").repeat(random.nextInt(3, 6));
        String indent = " ".repeat(random.nextInt(5));
        String line = random.nextInt(4) == 0 ? "\r\n" : "\n";
        text.append('\n')
                .append(indent)
                .append(mark)
                .append(random.nextBoolean() ? "java" : "")
                .append(line);
        int end = text.length() + random.nextInt(1, Math.max(2, room));
        while (text.length() < end) {
            String code = random.nextInt(200) == 0
                    ? "0123abc;".repeat(random.nextInt(2000))
                    : CODE.get(random.nextInt(CODE.size()));
            text.append(indent)
                    .append(code)
                    .append(random.nextInt(40) == 0 ? "\n" + mark.substring(1) : "")
                    .append(line);
        }
        if (random.nextInt(5) > 0) {
            text.append(indent)
                    .append(mark)
                    .append(random.nextBoolean() ? "  " : "")
                    .append(line);
        }
    }

    private void unbroken(StringBuilder text, int length) {
        int first = List.of((int) 'a', (int) '0', 0x4E00, 0x1F600, 0x300).get(random.nextInt(5));
        for (int count = 0; count < length; count++) {
            text.appendCodePoint(first + random.nextInt(20));
        }
    }
}
