package soulprint.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;

/// What a person asks: words, "phrases", -exclusions; the days (both included, in `zone`) it was said on; with which
/// provider, by whom and in which conversation (its id) it was said; and what comes first.
public record Query(
        String text,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        ZoneId zone,
        @Nullable Provider provider,
        @Nullable Role role,
        @Nullable String conversation,
        Order order) {
    /// What comes first. By date everything that matches counts alike, however well it does; undated things come last.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /// The text alone, whenever, wherever and by whomever it was said, best first.
    public static Query of(String text) {
        return new Query(text, null, null, ZoneOffset.UTC, null, null, null, Order.RELEVANCE);
    }

    public Query since(@Nullable LocalDate day) {
        return new Query(text, day, until, zone, provider, role, conversation, order);
    }

    public Query until(@Nullable LocalDate day) {
        return new Query(text, since, day, zone, provider, role, conversation, order);
    }

    /// Where the days begin and end.
    public Query in(ZoneId place) {
        return new Query(text, since, until, place, provider, role, conversation, order);
    }

    public Query with(@Nullable Provider partner) {
        return new Query(text, since, until, zone, partner, role, conversation, order);
    }

    public Query by(@Nullable Role speaker) {
        return new Query(text, since, until, zone, provider, speaker, conversation, order);
    }

    public Query within(@Nullable String conversationId) {
        return new Query(text, since, until, zone, provider, role, conversationId, order);
    }

    public Query sorted(Order wanted) {
        return new Query(text, since, until, zone, provider, role, conversation, wanted);
    }

    boolean dated() {
        return since != null || until != null;
    }

    /// The first second asked for, since 1970.
    long from() {
        return since == null ? Long.MIN_VALUE : dayStart(since);
    }

    /// The last second asked for, since 1970.
    long to() {
        return until == null || until.equals(LocalDate.MAX) ? Long.MAX_VALUE : dayStart(until.plusDays(1)) - 1;
    }

    /// Days of a zone, not of 24 hours: a day begins when its clock says so.
    private long dayStart(LocalDate day) {
        return day.equals(LocalDate.MIN)
                ? Long.MIN_VALUE
                : day.atStartOfDay(zone).toEpochSecond();
    }
}
