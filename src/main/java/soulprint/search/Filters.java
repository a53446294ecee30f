package soulprint.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import soulprint.store.FullText;

/// What narrows a search without ranking it, the same for every way of ranking. Custom instructions and saved memory
/// have no date, speaker, provider or conversation of their own, so that any filter leaves them out.
final class Filters {
    private Filters() {}

    /// The documents a query allows; empty if it allows all.
    static Optional<org.apache.lucene.search.Query> of(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (query.dated()) {
            all.add(LongField.newRangeQuery(Fields.DATE, query.from(), query.to()), Occur.FILTER);
        }
        only(Fields.PROVIDER, query.provider() == null ? null : query.provider().id(), all);
        only(Fields.ROLE, query.role() == null ? null : query.role().id(), all);
        only(Fields.CONVERSATION, query.conversation(), all);
        BooleanQuery filters = all.build();
        return filters.clauses().isEmpty() ? Optional.empty() : Optional.of(filters);
    }

    /// The same for PostgreSQL's full-text search.
    static FullText.Wanted fullText(Query query) {
        return new FullText.Wanted(
                query.text(),
                query.since() == null ? null : start(query.since(), query.zone()),
                query.until() == null ? null : start(query.until().plusDays(1), query.zone()),
                query.provider(),
                query.role(),
                query.conversation(),
                switch (query.order()) {
                    case RELEVANCE -> FullText.First.BEST;
                    case NEWEST -> FullText.First.NEWEST;
                    case OLDEST -> FullText.First.OLDEST;
                });
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static void only(String field, @Nullable String value, BooleanQuery.Builder all) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
