package soulprint.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import soulprint.conversation.Conversation;
import soulprint.conversation.Message;

/// Holds chunks against the conversation they were cut from, without the code that cut them.
final class ChunkCheck {
    private static final int LEAST = 1_500;
    private static final int MOST = 3_000;

    private final List<Message> messages;
    private final List<Chunk> chunks;
    private final List<List<Block>> blocks = new ArrayList<>();

    /// How many chunks were smaller than the limit, and how many repeated too little or too much.
    int small;

    int unusualOverlaps;

    private ChunkCheck(Conversation conversation, List<Chunk> chunks) {
        this.messages = conversation.messages();
        this.chunks = List.copyOf(chunks);
        messages.forEach(message -> blocks.add(blocks(message.text())));
    }

    static ChunkCheck that(Conversation conversation, List<Chunk> chunks) {
        var check = new ChunkCheck(conversation, chunks);
        check.nothingIsLost();
        check.everyChunkSaysWhatItHolds();
        check.sizesAreKept();
        check.cutsTearNothing();
        return check;
    }

    private void nothingIsLost() {
        var texts = new ArrayList<StringBuilder>();
        messages.forEach(_ -> texts.add(new StringBuilder()));
        Span last = null;
        for (Chunk chunk : chunks) {
            Span first = chunk.spans().getFirst();
            if (last != null) {
                assertThat(first.message() * 1e9 + first.from())
                        .isLessThanOrEqualTo(
                                last.message() * 1e9 + last.to() + (last.to() == length(last.message()) ? 1e9 : 0));
            }
            int before = texts.stream().mapToInt(StringBuilder::length).sum();
            for (Span span : chunk.spans()) {
                StringBuilder text = texts.get(span.message());
                assertThat(span.from()).isLessThanOrEqualTo(text.length());
                if (span.to() > text.length()) {
                    text.append(chunk.content(), span.at() + text.length() - span.from(), span.at() + span.length());
                }
            }
            assertThat(texts.stream().mapToInt(StringBuilder::length).sum()).isGreaterThan(before);
            last = chunk.spans().getLast();
        }
        for (int message = 0; message < messages.size(); message++) {
            assertThat(texts.get(message).toString())
                    .isEqualTo(messages.get(message).text());
        }
    }

    private void everyChunkSaysWhatItHolds() {
        for (int index = 0; index < chunks.size(); index++) {
            Chunk chunk = chunks.get(index);
            assertThat(chunk.index()).isEqualTo(index);
            assertThat(chunk.total()).isEqualTo(chunks.size());
            assertThat(chunk.tokens()).isEqualTo(TokenEstimate.tokens(chunk.content()));
            var content = new StringBuilder();
            for (Span span : chunk.spans()) {
                Message message = messages.get(span.message());
                content.append(content.isEmpty() ? "" : "\n\n");
                content.append(
                        switch (message.role()) {
                            case USER -> "User";
                            case ASSISTANT -> "Assistant";
                            case UNKNOWN -> "Unknown";
                        });
                content.append(span.from() > 0 ? " (continued):\n" : ":\n");
                assertThat(content.length()).isEqualTo(span.at());
                content.append(message.text(), span.from(), span.to());
            }
            assertThat(chunk.content()).isEqualTo(content.toString());
        }
    }

    private void sizesAreKept() {
        for (int index = 0; index < chunks.size(); index++) {
            Chunk chunk = chunks.get(index);
            assertThat(chunk.tokens()).isLessThanOrEqualTo(MOST);
            if (chunks.size() > 1 && chunk.tokens() < LEAST) {
                small++;
                assertThat(codeNear(index))
                        .as("a reason for the small chunk %d", index)
                        .isTrue();
            }
            if (index > 0) {
                double share = overlap(index) / (double) chunks.get(index - 1).tokens();
                if (share < 0.10 || share > 0.20) {
                    unusualOverlaps++;
                    assertThat(share).isBetween(0.0, 0.36);
                    assertThat(codeNear(index - 1))
                            .as("a reason for the overlap of chunk %d: %s", index, share)
                            .isTrue();
                }
            }
        }
    }

    /// The tokens of what the chunk repeats from the one before.
    int overlap(int index) {
        Span first = chunks.get(index).spans().getFirst();
        Chunk before = chunks.get(index - 1);
        return before.spans().stream()
                .filter(span ->
                        span.message() == first.message() && span.from() <= first.from() && first.from() < span.to())
                .mapToInt(span ->
                        TokenEstimate.tokens(before.content().substring(span.at() + first.from() - span.from())))
                .findFirst()
                .orElse(0);
    }

    private boolean codeNear(int index) {
        return chunks.subList(Math.max(0, index - 1), Math.min(index + 2, chunks.size())).stream()
                .flatMap(chunk -> chunk.spans().stream())
                .anyMatch(this::touchesCode);
    }

    private boolean touchesCode(Span span) {
        return blocks.get(span.message()).stream().anyMatch(block -> block.from < span.to() && span.from() < block.to);
    }

    private void cutsTearNothing() {
        for (Chunk chunk : chunks) {
            cutTearsNothing(
                    chunk.spans().getFirst().message(), chunk.spans().getFirst().from());
            cutTearsNothing(
                    chunk.spans().getLast().message(), chunk.spans().getLast().to());
        }
    }

    private void cutTearsNothing(int message, int offset) {
        String text = messages.get(message).text();
        if (offset == 0 || offset == text.length()) {
            return;
        }
        assertThat(Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)))
                .isFalse();
        assertThat(text.startsWith("\r\n", offset - 1)).isFalse();
        for (Block block : blocks.get(message)) {
            if (block.from < offset && offset < block.to) {
                assertThat(TokenEstimate.tokens(text.substring(block.from, block.to)))
                        .as("the size of a code block that is cut")
                        .isGreaterThan(MOST - 50);
                assertThat(text.charAt(offset - 1) == '\n' || lineTokens(text, offset) > 300)
                        .as("cut at a line's end, unless the line is too long")
                        .isTrue();
            }
        }
    }

    private static int lineTokens(String text, int offset) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int to = text.indexOf('\n', offset);
        return TokenEstimate.tokens(text.substring(from, to < 0 ? text.length() : to));
    }

    private int length(int message) {
        return messages.get(message).text().length();
    }

    /// The fenced blocks of a text, line by line.
    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        String open = null;
        int start = 0;
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline + 1;
            String line = text.substring(from, to).replaceFirst("^[ \t>]*", "").stripTrailing();
            String mark = line.replaceFirst("^(`{3,}|~{3,})?.*", "$1");
            if (open == null && !mark.isEmpty() && (mark.startsWith("~") || line.indexOf('`', mark.length()) < 0)) {
                open = mark;
                start = from;
            } else if (open != null && line.equals(mark) && mark.startsWith(open)) {
                blocks.add(new Block(start, to));
                open = null;
            }
            from = to;
        }
        if (open != null) {
            blocks.add(new Block(start, text.length()));
        }
        return blocks;
    }

    record Block(int from, int to) {}
}
