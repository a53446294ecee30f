package soulprint.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.Bits;
import soulprint.conversation.Role;

/// What ranking asks of every turn that can be found, held in arrays while an index is open (some 30 bytes each): a
/// turn is a message, a context, or the title of an empty conversation. Numbered in the order of the index, in which
/// the
/// messages of a conversation follow each other.
final class Turns {
    static final int NONE = -1;
    private static final long UNDATED = Long.MIN_VALUE;

    private final int[] documents;
    private final int[] conversations;
    private final int[] places;
    private final int[] speakers;
    private final Kind[] kinds;
    private final long[] dates;
    private final List<String> names;

    private Turns(Reading reading) {
        this.documents = Arrays.copyOf(reading.documents, reading.size);
        this.conversations = Arrays.copyOf(reading.conversations, reading.size);
        this.places = Arrays.copyOf(reading.places, reading.size);
        this.speakers = Arrays.copyOf(reading.speakers, reading.size);
        this.kinds = Arrays.copyOf(reading.kinds, reading.size);
        this.dates = Arrays.copyOf(reading.dates, reading.size);
        this.names = List.copyOf(reading.names.keySet());
    }

    /// Who speaks; of a context nobody does.
    enum Kind {
        USER,
        ASSISTANT,
        OTHER,
        CONTEXT
    }

    static Turns of(IndexReader reader) throws IOException {
        Reading reading = new Reading(reader.numDocs());
        for (LeafReaderContext leaf : reader.leaves()) {
            reading.read(leaf);
        }
        return new Turns(reading);
    }

    int count() {
        return documents.length;
    }

    /// The turn a document is (a part of).
    int of(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at >= 0 ? at : -at - 2;
    }

    /// The first of its documents.
    int document(int turn) {
        return documents[turn];
    }

    /// The turn said just before in the same conversation, or `NONE`.
    int before(int turn) {
        return turn > 0 && follows(turn) ? turn - 1 : NONE;
    }

    /// The turn said just after in the same conversation, or `NONE`.
    int after(int turn) {
        return turn + 1 < documents.length && follows(turn + 1) ? turn + 1 : NONE;
    }

    private boolean follows(int turn) {
        return conversations[turn] == conversations[turn - 1] && places[turn] == places[turn - 1] + 1;
    }

    int place(int turn) {
        return places[turn];
    }

    Kind kind(int turn) {
        return kinds[turn];
    }

    /// In seconds since 1970; the least number if it is not known.
    long date(int turn) {
        return dates[turn];
    }

    boolean dated(int turn) {
        return dates[turn] != UNDATED;
    }

    /// The number of the speaker's name among `names`, or `NONE`.
    int speaker(int turn) {
        return speakers[turn];
    }

    /// The names of all speakers whose exports name them.
    List<String> names() {
        return names;
    }

    private static final class Reading {
        private final int[] documents;
        private final int[] conversations;
        private final int[] places;
        private final int[] speakers;
        private final Kind[] kinds;
        private final long[] dates;
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private int size;
        private int conversation;

        Reading(int most) {
            documents = new int[most];
            conversations = new int[most];
            places = new int[most];
            speakers = new int[most];
            kinds = new Kind[most];
            dates = new long[most];
        }

        void read(LeafReaderContext context) throws IOException {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            Columns columns = new Columns(leaf);
            Map<Integer, Integer> ordinals = new HashMap<>();
            int lastOrdinal = NONE;
            conversation++;
            for (int document = 0; document < leaf.maxDoc(); document++) {
                if (live != null && !live.get(document)) {
                    continue;
                }
                boolean isContext = columns.context.advanceExact(document);
                int ordinal = columns.conversation.advanceExact(document) ? columns.conversation.ordValue() : NONE;
                int place = columns.place.advanceExact(document) ? (int) columns.place.longValue() : 0;
                if (ordinal != lastOrdinal || isContext) {
                    conversation++;
                } else if (size > 0 && places[size - 1] == place) {
                    continue;
                }
                lastOrdinal = ordinal;
                documents[size] = context.docBase + document;
                conversations[size] = conversation;
                places[size] = place;
                kinds[size] = isContext ? Kind.CONTEXT : columns.kind(document);
                dates[size] = columns.date.advanceExact(document) ? columns.date.nextValue() : UNDATED;
                speakers[size] = speaker(columns, document, ordinals);
                size++;
            }
        }

        private int speaker(Columns columns, int document, Map<Integer, Integer> ordinals) throws IOException {
            if (!columns.speaker.advanceExact(document)) {
                return NONE;
            }
            int ordinal = columns.speaker.ordValue();
            Integer known = ordinals.get(ordinal);
            if (known == null) {
                String name = columns.speaker.lookupOrd(ordinal).utf8ToString();
                known = names.computeIfAbsent(name, _ -> names.size());
                ordinals.put(ordinal, known);
            }
            return known;
        }
    }

    private static final class Columns {
        private final SortedDocValues conversation;
        private final BinaryDocValues context;
        private final NumericDocValues place;
        private final SortedDocValues role;
        private final SortedDocValues speaker;
        private final SortedNumericDocValues date;
        private final Kind[] roles;

        Columns(LeafReader leaf) throws IOException {
            conversation = DocValues.getSorted(leaf, Fields.CONVERSATION);
            context = DocValues.getBinary(leaf, Fields.CONTEXT);
            place = DocValues.getNumeric(leaf, Fields.PLACE);
            role = DocValues.getSorted(leaf, Fields.ROLE);
            speaker = DocValues.getSorted(leaf, Fields.SPEAKER);
            date = DocValues.getSortedNumeric(leaf, Fields.DATE);
            roles = new Kind[role.getValueCount()];
            for (int ordinal = 0; ordinal < roles.length; ordinal++) {
                roles[ordinal] = switch (Role.of(role.lookupOrd(ordinal).utf8ToString())) {
                    case USER -> Kind.USER;
                    case ASSISTANT -> Kind.ASSISTANT;
                    case UNKNOWN -> Kind.OTHER;
                };
            }
        }

        Kind kind(int document) throws IOException {
            return role.advanceExact(document) ? roles[role.ordValue()] : Kind.OTHER;
        }
    }
}
