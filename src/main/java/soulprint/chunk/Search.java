package soulprint.chunk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soulprint.conversation.Message;
import soulprint.conversation.Role;

/// Looks for places to cut: the best kind of boundary first, and of one kind the nearest to the target first.
final class Search {
    /// How many places of one kind are tried before a lesser kind gets its turn: keeps hostile text linear.
    private static final int TRIALS = 6;

    private final List<Message> messages;
    private final Ruler ruler;
    private final CodeBlocks blocks;

    Search(List<Message> messages, Ruler ruler, CodeBlocks blocks) {
        this.messages = messages;
        this.ruler = ruler;
        this.blocks = blocks;
    }

    /// What the trial makes of the best place that it accepts. `tearingLines` allows a cut within a line of a code
    /// block that is too long for one chunk anyway.
    <T> Optional<T> first(
            Window window, Set<Boundary> kinds, boolean tearingLines, Function<Place, Optional<T>> trial) {
        return Arrays.stream(Boundary.values())
                .filter(kinds::contains)
                .flatMap(kind -> places(kind, window, tearingLines).limit(TRIALS))
                .map(trial)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Place> places(Boundary kind, Window window, boolean tearingLines) {
        return switch (kind) {
            case ROUND ->
                turns(window).filter(place -> messages.get(place.message()).role() == Role.USER);
            case TURN -> turns(window);
            case PARAGRAPH, SENTENCE, LINE, SPACE, CLUSTER, CODE_POINT ->
                messages(window).boxed().flatMap(message -> within(message, kind, window, tearingLines));
        };
    }

    private Stream<Place> turns(Window window) {
        long target = ruler.at(window.target());
        int end = Math.min(window.to().message(), messages.size() - 1);
        return IntStream.rangeClosed(Math.max(1, window.from().message()), end)
                .mapToObj(message -> new Place(message, 0))
                .filter(window::holds)
                .sorted(Comparator.comparingLong(place -> Math.abs(ruler.at(place) - target)));
    }

    /// The messages that the window touches, the target's first.
    private IntStream messages(Window window) {
        int target = window.target().message();
        int end = Math.min(window.to().message(), messages.size() - 1);
        return IntStream.concat(
                IntStream.of(target),
                IntStream.rangeClosed(window.from().message(), end).filter(message -> message != target));
    }

    private Stream<Place> within(int message, Boundary kind, Window window, boolean tearingLines) {
        Predicate<CodeBlock> forbids = block -> block.forbids(kind, tearingLines);
        Stretch whole = Stretch.of(message, messages.get(message).text(), window);
        if (whole.isEmpty() || blocks.forbid(whole, forbids)) {
            return Stream.empty();
        }
        Stretch stretch = nearby(whole, kind, forbids);
        if (kind == Boundary.SENTENCE && !SentenceEnd.occurs(stretch.text(), stretch.from() - 1, stretch.to())) {
            return Stream.empty();
        }
        return NearestFirst.of(steps(kind, stretch, forbids), stretch.from(), stretch.to(), stretch.target())
                .mapToObj(offset -> new Place(message, offset));
    }

    /// Where boundaries of this kind are worth their search: near the target, or around the block that it lies in.
    private Stretch nearby(Stretch stretch, Boundary kind, Predicate<CodeBlock> forbids) {
        int target = stretch.target();
        return blocks.around(stretch.message(), target)
                .filter(forbids)
                .map(block -> stretch.near(kind.reach(), block.from(), block.to()))
                .orElseGet(() -> stretch.near(kind.reach(), target, target));
    }

    private Steps steps(Boundary kind, Stretch stretch, Predicate<CodeBlock> forbids) {
        String text = stretch.text();
        return switch (kind) {
            case PARAGRAPH -> spared(stretch, forbids, offset -> Boundary.beginsParagraph(text, offset));
            case SENTENCE ->
                // Judged last, so that ICU never reads through a block.
                blocks.sparing(Breaks.sentences(text, stretch.from(), stretch.to()), stretch, forbids)
                        .filter(stretch.from(), stretch.to(), offset -> SentenceEnd.before(text, offset));
            case LINE -> spared(stretch, forbids, offset -> Boundary.beginsLine(text, offset));
            case SPACE -> spared(stretch, forbids, offset -> Boundary.endsSpace(text, offset));
            case CLUSTER -> blocks.sparing(Breaks.clusters(text, stretch.from(), stretch.to()), stretch, forbids);
            case CODE_POINT -> spared(stretch, forbids, offset -> Boundary.betweenCodePoints(text, offset));
            case ROUND, TURN -> throw new IllegalArgumentException("turns do not lie within a message");
        };
    }

    private Steps spared(Stretch stretch, Predicate<CodeBlock> forbids, IntPredicate boundary) {
        return blocks.sparing(Steps.where(stretch.from(), stretch.to(), boundary), stretch, forbids);
    }
}
