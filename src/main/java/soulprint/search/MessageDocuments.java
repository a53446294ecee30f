package soulprint.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;

/// Makes the index's documents: one for each message (several for a huge one), one for each context. Texts are indexed,
/// never kept.
final class MessageDocuments {
    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS);

    private static final int LONGEST_PART = 250_000;

    private final FunctionWords functionWords;

    MessageDocuments(FunctionWords functionWords) {
        this.functionWords = functionWords;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    List<Document> of(IndexedConversation conversation) {
        List<Document> documents = new ArrayList<>();
        int place = 0;
        for (Message message : conversation.messages()) {
            int first = documents.size();
            for (String part : parts(message.text())) {
                documents.add(message(conversation, message.withText(part), place));
            }
            List<float[]> vectors = conversation.vectors().getOrDefault(place, List.of());
            if (!vectors.isEmpty()) {
                documents.get(first).add(new BinaryDocValuesField(Fields.VECTORS, VectorCode.encoded(vectors)));
            }
            place++;
        }
        if (documents.isEmpty()) {
            documents.add(common(conversation, conversation.date()));
        }
        title(documents.getFirst(), conversation);
        return documents;
    }

    Document of(IndexedContext context) {
        Document document = new Document();
        document.add(new StringField(Fields.CONTEXT, context.key(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.CONTEXT, new BytesRef(context.key())));
        document.add(new NumericDocValuesField(Fields.SAME, hash(context.text())));
        words(document, Fields.TEXT, context.text(), functionWords.stemming(context.text(), null));
        return document;
    }

    /// A text as it is, or if it is huge cut between words: Lucene holds a document's terms in memory until it ends.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LONGEST_PART) {
            int end = start + LONGEST_PART;
            int space = text.lastIndexOf(' ', end);
            if (space > end - LONGEST_PART / 10) {
                end = space;
            } else if (Character.isLowSurrogate(text.charAt(end))) {
                end--;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        // A message's text is never blank, but a part of it may be.
        parts.removeIf(String::isBlank);
        return parts;
    }

    private Document message(IndexedConversation conversation, Message message, int place) {
        Document document = common(conversation, message.at() == null ? conversation.date() : message.at());
        document.add(new BinaryDocValuesField(Fields.MESSAGE, new BytesRef(message.id())));
        document.add(new NumericDocValuesField(Fields.PLACE, place));
        document.add(new StringField(Fields.ROLE, message.role().id(), Field.Store.NO));
        document.add(new SortedDocValuesField(
                Fields.ROLE, new BytesRef(message.role().id())));
        if (message.speaker() != null) {
            document.add(new SortedDocValuesField(Fields.SPEAKER, new BytesRef(message.speaker())));
        }
        words(document, Fields.TEXT, message.text(), functionWords.stemming(message.text(), conversation.language()));
        return document;
    }

    private static Document common(IndexedConversation conversation, @Nullable Instant date) {
        Document document = new Document();
        BytesRef id = new BytesRef(conversation.id());
        document.add(new StringField(Fields.CONVERSATION, id, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.CONVERSATION, id));
        document.add(new StringField(Fields.PROVIDER, conversation.provider().id(), Field.Store.NO));
        if (date != null) {
            document.add(new LongField(Fields.DATE, date.getEpochSecond(), Field.Store.NO));
        }
        return document;
    }

    private void title(Document first, IndexedConversation conversation) {
        if (!conversation.title().isBlank()) {
            words(
                    first,
                    Fields.TITLE,
                    conversation.title(),
                    functionWords.stemming(conversation.title(), conversation.language()));
        }
    }

    private static void words(Document document, String field, String text, Optional<Stemming> stemming) {
        document.add(new Field(field, text, WORDS));
        stemming.ifPresent(language -> document.add(new Field(language.field(), text, STEMS)));
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
