package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;
import soulprint.date.Period;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Tense;
import soulprint.fact.When;

/// The columns of a mention, which the working state and what is published both have.
final class MentionRows {
    static final String COLUMNS =
            "id, slot, value, polarity, modality, tense, source, conversation_id, message_id, starts, quote, said_at, valid_from, valid_to, precision, time_words, reason";
    static final String VALUES =
            ":id, :slot, :value, :polarity, :modality, :tense, :source, :conversation, :message, :starts, :quote, :said, :from, :to, :precision, :words, :reason";

    private MentionRows() {}

    static <S extends SqlStatement<S>> void bind(S statement, Mention mention) {
        Evidence evidence = mention.evidence();
        When when = mention.when();
        bind(statement, mention.claim());
        Periods.bind(statement, when == null ? null : when.period());
        Conversations.bindTime(statement, "said", evidence.saidAt());
        statement
                .bind("id", mention.id())
                .bind("source", word(mention.source()))
                .bind("conversation", evidence.conversationId())
                .bind("message", evidence.messageId())
                .bind("starts", evidence.offset())
                .bind("quote", evidence.quote())
                .bind("words", when == null ? null : when.words())
                .bind("reason", mention.reason());
    }

    static <S extends SqlStatement<S>> void bind(S statement, Claim claim) {
        statement
                .bind("slot", claim.slot().id())
                .bind("value", claim.value())
                .bind("polarity", word(claim.polarity()))
                .bind("modality", word(claim.modality()))
                .bind("tense", word(claim.tense()));
    }

    static Mention mention(ResultSet row) throws SQLException {
        Evidence evidence = new Evidence(
                row.getString("conversation_id"),
                row.getString("message_id"),
                row.getInt("starts"),
                row.getString("quote"),
                Conversations.instant(row.getObject("said_at", OffsetDateTime.class)));
        Period period = Periods.of(row);
        return new Mention(
                claim(row),
                evidence,
                Source.valueOf(constant(row, "source")),
                period == null ? null : new When(period, row.getString("time_words")),
                row.getString("reason"));
    }

    static Claim claim(ResultSet row) throws SQLException {
        String slot = row.getString("slot");
        return new Claim(
                Slot.of(slot).orElseThrow(() -> new IllegalStateException("a slot that is not known: " + slot)),
                row.getString("value"),
                Polarity.valueOf(constant(row, "polarity")),
                Modality.valueOf(constant(row, "modality")),
                Tense.valueOf(constant(row, "tense")));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
