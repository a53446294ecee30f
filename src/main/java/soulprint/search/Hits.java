package soulprint.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import soulprint.conversation.Message;
import soulprint.conversation.UserId;
import soulprint.store.Contexts;
import soulprint.store.Conversations.Heading;
import soulprint.store.Database;
import soulprint.store.Messages;
import soulprint.store.Messages.Place;

/// Fetches the texts of what was found, in one query for all conversations and one for all contexts, if there are any.
final class Hits {
    private final Messages messages;
    private final Contexts contexts;

    Hits(Database database, UserId user) {
        this.messages = new Messages(database, user);
        this.contexts = new Contexts(database, user);
    }

    /// The matches that are still stored, in order, each with the passage that shows best why it is one.
    List<Hit> of(List<Match> matches, Snippets snippets) {
        Found found = found(matches);
        List<Hit> hits = new ArrayList<>();
        for (Match match : matches) {
            switch (match) {
                case Match.InConversation in -> {
                    Messages.Found there = found.messages().get(place(in));
                    if (there != null) {
                        hits.add(hit(in, there.heading(), there.message(), snippets));
                    }
                }
                case Match.InContext in -> {
                    Contexts.Placed placed = found.contexts().get(in.key());
                    if (placed != null) {
                        hits.add(hit(placed, in.score(), snippets));
                    }
                }
            }
        }
        return hits;
    }

    /// The whole texts of the matches, in order; of one that is gone, nothing.
    List<String> texts(List<Match> matches) {
        Found found = found(matches);
        List<String> texts = new ArrayList<>();
        for (Match match : matches) {
            texts.add(
                    switch (match) {
                        case Match.InConversation in -> {
                            Messages.Found there = found.messages().get(place(in));
                            yield there == null
                                    ? ""
                                    : there.message().map(Message::text).orElse("");
                        }
                        case Match.InContext in -> {
                            Contexts.Placed placed = found.contexts().get(in.key());
                            yield placed == null ? "" : placed.text();
                        }
                    });
        }
        return texts;
    }

    private record Found(Map<Place, Messages.Found> messages, Map<String, Contexts.Placed> contexts) {}

    private static Place place(Match.InConversation match) {
        return new Place(
                match.conversationId(), match.messageIds().stream().findFirst().orElse(""));
    }

    private Found found(List<Match> matches) {
        List<Place> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Match match : matches) {
            switch (match) {
                case Match.InConversation in -> places.add(place(in));
                case Match.InContext in -> keys.add(in.key());
            }
        }
        Map<String, Contexts.Placed> placed = keys.isEmpty()
                ? Map.of()
                : contexts.placed(keys).stream().collect(Collectors.toMap(Contexts.Placed::key, it -> it, (a, _) -> a));
        return new Found(messages.at(places), placed);
    }

    private static Hit hit(Match.InConversation match, Heading heading, Optional<Message> said, Snippets snippets) {
        Snippet snippet = snippets.of(
                said.map(Message::text).orElse(heading.title()),
                heading.language().orElse(null));
        Optional<Instant> date =
                said.flatMap(one -> Optional.ofNullable(one.at())).or(heading::date);
        return new Hit(
                heading.id(),
                heading.title(),
                date,
                said.map(Message::speaker),
                match.messageIds(),
                match.score(),
                snippet.text(),
                snippet.highlights());
    }

    private static Hit hit(Contexts.Placed placed, double score, Snippets snippets) {
        Snippet snippet = snippets.of(placed.text(), null);
        String title = switch (placed.kind()) {
            case CUSTOM_INSTRUCTIONS -> "Custom instructions";
            case SAVED_MEMORY -> "Saved memory";
        };
        return new Hit(
                placed.conversationId(),
                title,
                placed.at(),
                Optional.empty(),
                List.of(placed.messageId()),
                score,
                snippet.text(),
                snippet.highlights());
    }
}
