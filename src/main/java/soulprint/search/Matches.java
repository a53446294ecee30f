package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/// Makes hits of scored turns, in the order asked for; among equals the newest, then the lower id, so that a search
/// repeats
/// itself. The same context under two keys is one hit.
final class Matches {
    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(Found::date).reversed())
            .thenComparing(Found::owner)
            .thenComparingLong(Found::place)
            .thenComparing(Found::message);

    private static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparingLong(Found::date).reversed().thenComparing(BEST_FIRST);

    private static final Comparator<Found> OLDEST_FIRST =
            Comparator.comparing(Found::undated).thenComparingLong(Found::date).thenComparing(BEST_FIRST);

    private final IndexReader reader;
    private final Turns turns;
    private final Comparator<Found> order;
    private final Comparator<Fusion.Scored> numbers;

    Matches(IndexReader reader, Turns turns, Query.Order order) {
        this.reader = reader;
        this.turns = turns;
        this.order = switch (order) {
            case RELEVANCE -> BEST_FIRST;
            case NEWEST -> NEWEST_FIRST;
            case OLDEST -> OLDEST_FIRST;
        };
        this.numbers = byNumbers(order);
    }

    /// The first `limit` hits among the scored turns, in order.
    List<Match> of(List<Fusion.Scored> scored, int limit) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Fusion.Scored one : first(scored, limit)) {
            found.add(found(one.turn(), one.score()));
        }
        found.sort(order);
        Set<Long> contexts = new HashSet<>();
        Set<Map.Entry<String, String>> messages = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        for (Found one : found) {
            if (!one.context()) {
                // The parts of a huge message may have come to stand apart.
                if (!messages.add(Map.entry(one.owner(), one.message()))) {
                    continue;
                }
                List<String> message = one.message().isEmpty() ? List.of() : List.of(one.message());
                matches.add(new Match.InConversation(one.owner(), message, one.score()));
            } else if (contexts.add(one.same())) {
                matches.add(new Match.InContext(one.owner(), one.score()));
            }
        }
        return matches.subList(0, Math.min(limit, matches.size()));
    }

    /// All that may be among the first `limit`: names are read of these only. Equals stay together until their names
    /// decide, and a context may be there twice.
    private List<Fusion.Scored> first(List<Fusion.Scored> scored, int limit) {
        List<Fusion.Scored> sorted = scored.stream().sorted(numbers).toList();
        long contexts = scored.stream()
                .filter(one -> turns.kind(one.turn()) == Turns.Kind.CONTEXT)
                .count();
        long end = Math.min(sorted.size(), limit + contexts);
        while (end < sorted.size() && numbers.compare(sorted.get((int) end - 1), sorted.get((int) end)) == 0) {
            end++;
        }
        return sorted.subList(0, (int) end);
    }

    private Comparator<Fusion.Scored> byNumbers(Query.Order wanted) {
        Comparator<Fusion.Scored> byScore =
                Comparator.comparingDouble(Fusion.Scored::score).reversed();
        Comparator<Fusion.Scored> newest = Comparator.comparingLong((Fusion.Scored one) -> turns.date(one.turn()))
                .reversed();
        return switch (wanted) {
            case RELEVANCE -> byScore.thenComparing(newest);
            case NEWEST -> newest.thenComparing(byScore);
            case OLDEST ->
                Comparator.comparing((Fusion.Scored one) -> !turns.dated(one.turn()))
                        .thenComparingLong(one -> turns.date(one.turn()))
                        .thenComparing(byScore);
        };
    }

    private Found found(int turn, double score) throws IOException {
        LeafReaderContext context = reader.leaves().get(ReaderUtil.subIndex(turns.document(turn), reader.leaves()));
        LeafReader leaf = context.reader();
        int id = turns.document(turn) - context.docBase;
        if (turns.kind(turn) == Turns.Kind.CONTEXT) {
            return new Found(text(leaf, Fields.CONTEXT, id), "", true, number(leaf, id), 0, Long.MIN_VALUE, score);
        }
        String owner = name(leaf, Fields.CONVERSATION, id);
        String message = text(leaf, Fields.MESSAGE, id);
        return new Found(owner, message, false, 0, turns.place(turn), turns.date(turn), score);
    }

    private static String text(LeafReader leaf, String field, int id) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf, field);
        return values.advanceExact(id) ? values.binaryValue().utf8ToString() : "";
    }

    private static String name(LeafReader leaf, String field, int id) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        return values.advanceExact(id) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    private static long number(LeafReader leaf, int id) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf, Fields.SAME);
        return values.advanceExact(id) ? values.longValue() : 0;
    }

    private record Found(
            String owner, String message, boolean context, long same, long place, long date, double score) {
        boolean undated() {
            return date == Long.MIN_VALUE;
        }
    }
}
