package soulprint.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import soulprint.conversation.Message;

/// Where a conversation's code blocks lie, and which of them are too long to stay in one piece.
final class CodeBlocks {
    private final Ruler ruler;
    private final List<List<CodeBlock>> blocks;
    private final boolean exist;

    CodeBlocks(Ruler ruler, List<Message> messages) {
        this.ruler = ruler;
        this.blocks = new ArrayList<>(messages.size());
        for (int index = 0; index < messages.size(); index++) {
            int message = index;
            blocks.add(FenceReader.fences(messages.get(index).text()).stream()
                    .map(fence -> block(message, fence))
                    .toList());
        }
        this.exist = blocks.stream().anyMatch(all -> !all.isEmpty());
    }

    private CodeBlock block(int message, Fence fence) {
        long cost = ruler.cost(ruler.place(message, fence.from()), ruler.place(message, fence.to()));
        return new CodeBlock(message, fence.from(), fence.to(), cost > Limits.LONGEST_BLOCK);
    }

    boolean exist() {
        return exist;
    }

    Place start(CodeBlock block) {
        return ruler.place(block.message(), block.from());
    }

    Place end(CodeBlock block) {
        return ruler.place(block.message(), block.to());
    }

    /// The block that a cut here would tear.
    Optional<CodeBlock> around(Place place) {
        return place.beginsTurn() ? Optional.empty() : around(place.message(), place.offset());
    }

    Optional<CodeBlock> around(int message, int offset) {
        List<CodeBlock> all = blocks.get(message);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).from() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && all.get(low - 1).holds(offset) ? Optional.of(all.get(low - 1)) : Optional.empty();
    }

    /// Whether one block that stays whole covers the window.
    boolean cover(Window window) {
        return around(window.from())
                .filter(block -> !block.torn() && window.to().compareTo(end(block)) < 0)
                .isPresent();
    }

    /// Whether one block forbids every cut in this stretch.
    boolean forbid(Stretch stretch, Predicate<CodeBlock> forbids) {
        return around(stretch.message(), stretch.from())
                .filter(block -> block.holds(stretch.to()) && forbids.test(block))
                .isPresent();
    }

    /// The boundaries of a stretch without those that lie in a block which forbids them.
    Steps sparing(Steps steps, Stretch stretch, Predicate<CodeBlock> forbids) {
        if (blocks.get(stretch.message()).isEmpty()) {
            return steps;
        }
        return new Steps() {
            @Override
            public int atOrAfter(int offset) {
                int found = steps.atOrAfter(offset);
                Optional<CodeBlock> block = forbidding(found);
                while (block.isPresent()) {
                    found = steps.atOrAfter(block.get().to());
                    block = forbidding(found);
                }
                return found;
            }

            @Override
            public int before(int offset) {
                int found = steps.before(offset);
                Optional<CodeBlock> block = forbidding(found);
                while (block.isPresent()) {
                    found = steps.before(block.get().from() + 1);
                    block = forbidding(found);
                }
                return found;
            }

            private Optional<CodeBlock> forbidding(int offset) {
                return offset < stretch.from() || offset > stretch.to()
                        ? Optional.empty()
                        : around(stretch.message(), offset).filter(forbids);
            }
        };
    }
}
