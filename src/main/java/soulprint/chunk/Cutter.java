package soulprint.chunk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import soulprint.conversation.Message;

/// Decides where a conversation is cut.
///
/// It walks from chunk to chunk. What is left is divided evenly, the best boundary near the even size becomes the end,
/// and 10 to 20 % before it the next chunk begins. An end is taken only if that next beginning exists and is no dead
/// end, that is, one from which a code block covers every place where its chunk could end. If code blocks leave no such
/// place near, it is looked for wherever the limits allow; then the overlap gives way, then the lower limit. The upper
/// limit and the unity of a code block that fits into a chunk hold always.
final class Cutter {
    private static final Set<Boundary> ALL = EnumSet.allOf(Boundary.class);

    private final Ruler ruler;
    private final CodeBlocks blocks;
    private final Search search;
    private final Overlaps overlaps;

    private Cutter(List<Message> messages, Ruler ruler) {
        this.ruler = ruler;
        this.blocks = new CodeBlocks(ruler, messages);
        this.search = new Search(messages, ruler, blocks);
        this.overlaps = new Overlaps(ruler, blocks, search);
    }

    /// The cuts of a conversation, in order.
    static List<Cut> cuts(List<Message> messages) {
        var ruler = new Ruler(messages);
        long cost = ruler.cost(Place.START, ruler.end());
        return cost <= Limits.MOST
                ? List.of(new Cut(Place.START, ruler.end(), TokenEstimate.tokens(cost)))
                : new Cutter(messages, ruler).cuts();
    }

    private List<Cut> cuts() {
        var cuts = new ArrayList<Cut>();
        Place from = Place.START;
        while (ruler.cost(from, ruler.end()) > Limits.MOST) {
            Step step = step(from);
            cuts.add(cut(from, step.end()));
            from = step.next();
        }
        cuts.add(cut(from, ruler.end()));
        return cuts;
    }

    private Cut cut(Place from, Place to) {
        return new Cut(from, to, TokenEstimate.tokens(ruler.cost(from, to)));
    }

    private Step step(Place from) {
        return search.first(near(from), ALL, false, end -> overlaps.proper(from, end))
                .orElseGet(() -> stepAmongBlocks(from));
    }

    private Step stepAmongBlocks(Place from) {
        Window near = near(from);
        Window wide = wide(from, lastEnd(from));
        Window widest = wide(from, highest(from));
        Function<Place, Optional<Step>> lesser = end -> overlaps.nearest(from, end);
        return search.first(wide, Boundary.PAUSES, false, end -> overlaps.proper(from, end))
                .or(() -> search.first(near, Boundary.PAUSES, false, lesser))
                .or(() -> search.first(wide, ALL, false, lesser))
                .or(() -> search.first(wide, ALL, true, lesser))
                .or(() -> search.first(widest, ALL, true, lesser))
                .or(() -> search.first(widest, ALL, true, end -> Optional.of(overlaps.atAnyPrice(from, end))))
                .orElseGet(() -> beforeBlock(from));
    }

    /// Around the end of an even chunk.
    private Window near(Place from) {
        long start = ruler.at(from);
        long size = Limits.evenSize(ruler.cost(from, ruler.end()));
        long reach = (long) (size * Limits.TOLERANCE);
        long low = Math.max(start + size - reach, lowest(from));
        return Window.between(ruler, low, Math.min(start + size + reach, lastEnd(from)), start + size);
    }

    private Window wide(Place from, long highest) {
        return Window.between(
                ruler, lowest(from), highest, ruler.at(from) + Limits.evenSize(ruler.cost(from, ruler.end())));
    }

    private long lowest(Place from) {
        return ruler.at(from) + Limits.LEAST + Limits.SLACK;
    }

    private long highest(Place from) {
        return ruler.at(from) + Limits.MOST - Limits.SLACK;
    }

    /// The last end that leaves enough for one more chunk.
    private long lastEnd(Place from) {
        long left = ruler.at(ruler.end()) - ruler.at(from);
        return Math.min(
                highest(from), ruler.at(from) + (long) ((left - Limits.LEAST - Limits.SLACK) / (1 - Limits.OVERLAP)));
    }

    /// A code block covers every place where a chunk of proper size could end: the chunk ends before it, short.
    private Step beforeBlock(Place from) {
        Place end = blocks.start(blocks.around(ruler.placeAt(highest(from))).orElseThrow());
        return overlaps.nearest(from, end).orElseGet(() -> overlaps.atAnyPrice(from, end));
    }
}
