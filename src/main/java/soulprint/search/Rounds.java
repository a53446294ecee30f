package soulprint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreDoc;
import soulprint.conversation.Role;

/// Gathers ranked messages into hits: the messages of one round of talk, or the one context of a text. A hit ranks by
/// its best message; among equals the newest comes first, then the lower id, so that a search repeats itself.
final class Rounds {
    /// People look for what they said more than for what they were told.
    private static final double USER = 1.2;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(Found::date).reversed())
            .thenComparing(Found::owner)
            .thenComparingLong(Found::place)
            .thenComparing(Found::message);

    private final IndexReader reader;

    Rounds(IndexReader reader) {
        this.reader = reader;
    }

    /// All hits among the ranked documents, best first.
    List<Match> of(ScoreDoc[] ranked) throws IOException {
        List<Found> found = new ArrayList<>();
        for (ScoreDoc document : ranked) {
            found.add(found(document));
        }
        found.sort(BEST_FIRST);
        Map<Object, List<Found>> rounds = new LinkedHashMap<>();
        for (Found message : found) {
            rounds.computeIfAbsent(message.hit(), _ -> new ArrayList<>()).add(message);
        }
        return rounds.values().stream().map(Rounds::match).toList();
    }

    private static Match match(Collection<Found> round) {
        Found best = round.iterator().next();
        if (best.context()) {
            return new Match.InContext(best.owner(), best.score());
        }
        List<String> messages = round.stream()
                .map(Found::message)
                .filter(message -> !message.isEmpty())
                .distinct()
                .toList();
        return new Match.InConversation(best.owner(), messages, best.score());
    }

    private Found found(ScoreDoc document) throws IOException {
        LeafReaderContext context = reader.leaves().get(ReaderUtil.subIndex(document.doc, reader.leaves()));
        LeafReader leaf = context.reader();
        int id = document.doc - context.docBase;
        BinaryDocValues key = DocValues.getBinary(leaf, Fields.CONTEXT);
        if (key.advanceExact(id)) {
            long same = number(leaf, Fields.SAME, id, 0);
            String owner = key.binaryValue().utf8ToString();
            return new Found(owner, "", new Hit("", same), true, 0, Long.MIN_VALUE, document.score);
        }
        String owner = name(leaf, Fields.CONVERSATION, id);
        BinaryDocValues message = DocValues.getBinary(leaf, Fields.MESSAGE);
        String name = message.advanceExact(id) ? message.binaryValue().utf8ToString() : "";
        boolean user = name(leaf, Fields.ROLE, id).equals(Role.USER.id());
        Hit hit = new Hit(owner, number(leaf, Fields.ROUND, id, 0));
        double score = document.score * (user ? USER : 1);
        return new Found(owner, name, hit, false, number(leaf, Fields.PLACE, id, 0), date(leaf, id), score);
    }

    private static String name(LeafReader leaf, String field, int id) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        return values.advanceExact(id) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    private static long number(LeafReader leaf, String field, int id, long otherwise) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf, field);
        return values.advanceExact(id) ? values.longValue() : otherwise;
    }

    private static long date(LeafReader leaf, int id) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf, Fields.DATE);
        return values.advanceExact(id) ? values.nextValue() : Long.MIN_VALUE;
    }

    /// What messages of one hit have in common: conversation and round, or for contexts the text.
    private record Hit(String conversation, long part) {}

    private record Found(String owner, String message, Hit hit, boolean context, long place, long date, double score) {}
}
