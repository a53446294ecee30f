package soulprint.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import soulprint.conversation.Provider;
import soulprint.conversation.Role;
import soulprint.search.Query;

/// The options that narrow a search.
final class FilterOptions {
    @Option(
            names = "--since",
            converter = DayConverter.class,
            paramLabel = "DATE",
            description = "Only what was said on this day or later (YYYY-MM-DD).")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            converter = DayConverter.class,
            paramLabel = "DATE",
            description = "Only what was said on this day or earlier.")
    private @Nullable LocalDate until;

    @Option(
            names = "--role",
            converter = Choices.Roles.class,
            completionCandidates = Choices.Roles.class,
            paramLabel = "ROLE",
            description = "Only what this side said: ${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    @Option(
            names = "--provider",
            converter = Choices.Providers.class,
            completionCandidates = Choices.Providers.class,
            paramLabel = "NAME",
            description = "Only this provider's conversations: ${COMPLETION-CANDIDATES}.")
    private @Nullable Provider provider;

    @Option(
            names = "--in",
            paramLabel = "ID",
            description = "Only this conversation: its id or the beginning of it, as search prints it.")
    private @Nullable String conversation;

    Query narrowed(Query query, ZoneId zone) {
        return query.since(since).until(until).in(zone).by(role).with(provider).within(conversation);
    }

    boolean noDayIsLeft() {
        return since != null && until != null && since.isAfter(until);
    }
}
