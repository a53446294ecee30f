package soulprint.chunk;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Decides where the next chunk begins, once it is known where this one ends.
///
/// A beginning is a dead end if a code block covers every place where its chunk could end within the limits.
final class Overlaps {
    private static final Set<Boundary> ALL = EnumSet.allOf(Boundary.class);

    private final Ruler ruler;
    private final CodeBlocks blocks;
    private final Search search;

    Overlaps(Ruler ruler, CodeBlocks blocks, Search search) {
        this.ruler = ruler;
        this.blocks = blocks;
        this.search = search;
    }

    /// A beginning 10 to 20 % before the end that is no dead end.
    Optional<Step> proper(Place from, Place end) {
        return within(usual(from, end), end, false, this::leadsOn);
    }

    /// As much overlap as code blocks leave: from the nearest end of the block that lies there, or from a line of a
    /// block that is too long anyway, or none.
    Optional<Step> nearest(Place from, Place end) {
        return besideBlock(from, end)
                .or(() -> within(larger(from, end), end, false, this::leadsOn))
                .or(() -> within(usual(from, end), end, true, this::leadsOn))
                .or(() -> Optional.of(new Step(end, end)).filter(this::leadsOn));
    }

    /// A beginning whose chunk may be too short, but reaches beyond this one.
    Step atAnyPrice(Place from, Place end) {
        return within(usual(from, end), end, true, this::advances).orElseGet(() -> new Step(end, end));
    }

    private Optional<Step> within(Window window, Place end, boolean tearingLines, Predicate<Step> accepted) {
        if (blocks.exist() && (blocks.cover(window) || isHopeless(window, end, accepted))) {
            return Optional.empty();
        }
        return search.first(
                window,
                ALL,
                tearingLines,
                next -> Optional.of(new Step(end, next)).filter(accepted));
    }

    private Window usual(Place from, Place end) {
        return window(from, end, Limits.LEAST_OVERLAP, Limits.MOST_OVERLAP);
    }

    private Window larger(Place from, Place end) {
        return window(from, end, Limits.SMALLEST_OVERLAP, Limits.LARGEST_OVERLAP);
    }

    private Window window(Place from, Place end, double least, double most) {
        long cut = ruler.at(end);
        long size = ruler.cost(from, end);
        long lastStart = ruler.at(ruler.end()) - Limits.LEAST - Limits.SLACK;
        return Window.between(
                ruler,
                cut - (long) (size * most),
                Math.min(cut - (long) (size * least), lastStart),
                cut - (long) (size * Limits.OVERLAP));
    }

    /// Dead ends lie side by side: where both ends and the middle are, all are.
    private static boolean isHopeless(Window window, Place end, Predicate<Step> accepted) {
        return Stream.of(window.from(), window.target(), window.to())
                .map(next -> new Step(end, next))
                .noneMatch(accepted);
    }

    private Optional<Step> besideBlock(Place from, Place end) {
        Window window = larger(from, end);
        long target = ruler.at(window.target());
        return blocks.around(window.target()).filter(block -> !block.torn()).stream()
                .flatMap(block -> Stream.of(blocks.start(block), blocks.end(block)))
                .filter(window::holds)
                .sorted(Comparator.comparingLong(place -> Math.abs(ruler.at(place) - target)))
                .map(place -> new Step(end, place))
                .filter(this::leadsOn)
                .findFirst();
    }

    /// Whether the next chunk can end within the limits.
    private boolean leadsOn(Step step) {
        Place next = step.next();
        if (!blocks.exist() || ruler.cost(next, ruler.end()) <= Limits.MOST) {
            return true;
        }
        Place highest = ruler.placeAt(ruler.at(next) + Limits.MOST - Limits.SLACK);
        return blocks.around(ruler.placeAt(ruler.at(next) + Limits.LEAST + Limits.SLACK))
                .filter(block -> !block.torn() && highest.compareTo(blocks.end(block)) < 0)
                .isEmpty();
    }

    private boolean advances(Step step) {
        Place highest = ruler.placeAt(ruler.at(step.next()) + Limits.MOST - Limits.SLACK);
        return blocks.around(highest)
                .filter(block -> !block.torn() && blocks.start(block).compareTo(step.end()) <= 0)
                .isEmpty();
    }
}
