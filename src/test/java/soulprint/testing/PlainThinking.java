package soulprint.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Message;
import soulprint.conversation.Role;
import soulprint.extraction.Extraction;
import soulprint.extraction.Rejection;
import soulprint.fact.Category;
import soulprint.fact.Claim;
import soulprint.fact.Evidence;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Modality;
import soulprint.fact.Polarity;
import soulprint.fact.Section;
import soulprint.fact.Slot;
import soulprint.fact.Source;
import soulprint.fact.Status;
import soulprint.fact.Tense;
import soulprint.fact.Verdict;
import soulprint.language.Language;
import soulprint.pass.Thinking;
import soulprint.profile.Field;
import soulprint.profile.Line;
import soulprint.profile.Memory;
import soulprint.profile.Profile;
import soulprint.profile.SectionDocument;
import soulprint.profile.Style;

/// Understands five kinds of sentences, to the letter, and merges them in the simplest way: what stands around the
/// thinking can be tested without it. Version 2 has every like end before an "and".
public final class PlainThinking implements Thinking {
    private static final Map<Slot, Pattern> SENTENCES = new TreeMap<>(Map.of(
            Slot.NAME, Pattern.compile("My name is ([^.]+)\\."),
            Slot.HOME, Pattern.compile("I live in ([^.]+)\\."),
            Slot.ROLE, Pattern.compile("I work as an? ([^.]+)\\."),
            Slot.LIKE, Pattern.compile("I like ([^.]+)\\."),
            Slot.STYLE, Pattern.compile("Answer ([^.]+)\\.")));

    private static final Map<Section, List<String>> FIELDS = new TreeMap<>(Map.of(
            Section.SOUL,
            List.of(
                    "communication_style",
                    "personality_traits[]",
                    "tone_preferences",
                    "boundaries",
                    "humor_style",
                    "formality_level",
                    "emotional_patterns"),
            Section.IDENTITY,
            List.of("ai_name", "archetype", "vibe", "emoji_style", "signature_greeting"),
            Section.USER,
            List.of(
                    "name",
                    "location",
                    "occupation",
                    "relationships[]",
                    "interests[]",
                    "life_context",
                    "preferred_address"),
            Section.AGENTS,
            List.of("response_style", "behavioral_rules[]", "context_adaptation", "memory_directives", "do_not[]"),
            Section.TOOLS,
            List.of("likely_usage[]", "capabilities_emphasis[]", "output_preferences", "depth_preference")));

    private final int version;

    public PlainThinking(int version) {
        this.version = version;
    }

    @Override
    public String reading() {
        return "plain " + version;
    }

    @Override
    public String writing() {
        return "plain " + version + ", profile 1";
    }

    @Override
    public Taken taken(String conversationId, Source source, List<Message> messages, Optional<Language> language) {
        List<Mention> mentions = new ArrayList<>();
        int others = 0;
        for (Message message : messages) {
            SENTENCES.forEach((slot, sentence) -> {
                Matcher found = sentence.matcher(message.text());
                while (message.role() == Role.USER && found.find()) {
                    mentions.add(mention(conversationId, source, message, slot, found));
                }
            });
            others += message.role() == Role.USER ? 0 : 1;
        }
        Map<Rejection, Integer> rejected = others == 0 ? Map.of() : Map.of(Rejection.NOT_THE_USERS_WORDS, others);
        boolean understood = language.map(Language::code).filter("fr"::equals).isEmpty();
        Style style = source == Source.SAID ? new Style(List.of(messages.size(), 1)) : Style.NONE;
        return new Taken(new Extraction.Result(understood ? mentions : List.of(), rejected, understood), style);
    }

    private Mention mention(String conversation, Source source, Message message, Slot slot, Matcher found) {
        String value = version < 2 ? found.group(1) : found.group(1).replaceAll(" and .*", "");
        Claim claim = new Claim(slot, value, Polarity.POSITIVE, Modality.ASSERTED, Tense.CURRENT);
        Evidence evidence = new Evidence(conversation, message.id(), found.start(), found.group(), message.at());
        return new Mention(claim, evidence, source, null, null);
    }

    @Override
    public List<Fact> facts(Collection<Mention> mentions, Collection<Verdict> verdicts) {
        Map<String, List<Mention>> same = new TreeMap<>();
        mentions.stream()
                .sorted(Comparator.comparing(PlainThinking::said).thenComparing(Mention::id))
                .forEach(mention -> same.computeIfAbsent(
                                mention.claim().slot().id()
                                        + mention.claim().value().toLowerCase(Locale.ROOT),
                                _ -> new ArrayList<>())
                        .add(mention));
        List<Fact> facts = new ArrayList<>();
        same.values().forEach(all -> facts.add(fact(all, newest(all, same.values()), verdict(all, verdicts))));
        return facts;
    }

    private static Instant said(Mention mention) {
        return Optional.ofNullable(mention.evidence().saidAt()).orElse(Instant.MIN);
    }

    /// Of a single slot, the group with the latest mention.
    private static List<Mention> newest(List<Mention> group, Collection<List<Mention>> groups) {
        Slot slot = group.getFirst().claim().slot();
        return groups.stream()
                .filter(other -> other.getFirst().claim().slot() == slot && slot.single())
                .max(Comparator.comparing(other -> said(other.getLast())))
                .orElse(group);
    }

    private static @Nullable Verdict verdict(List<Mention> group, Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict ->
                        group.stream().anyMatch(mention -> mention.id().equals(verdict.mention())))
                .max(Comparator.comparing(Verdict::at).thenComparing(Verdict::mention))
                .orElse(null);
    }

    private static Fact fact(List<Mention> group, List<Mention> newest, @Nullable Verdict verdict) {
        Claim claim = group.getFirst().claim();
        Status status = newest.equals(group) ? Status.LIVE : Status.SUPERSEDED;
        if (verdict != null) {
            status = verdict.kind() == Verdict.Kind.REJECTED ? Status.REJECTED : status;
            String value = verdict.value();
            claim = value == null ? claim : claim.withValue(value);
        }
        return new Fact(
                claim,
                group,
                null,
                status,
                status == Status.SUPERSEDED ? newest.getFirst().id() : null,
                verdict);
    }

    @Override
    public Profile profile(Collection<Fact> facts, Style style) {
        List<SectionDocument> sections = new ArrayList<>();
        FIELDS.forEach((section, names) -> sections.add(new SectionDocument(
                section, names.stream().map(name -> field(name, facts, style)).toList())));
        List<Memory.Part> parts = new ArrayList<>();
        for (Category category : Category.values()) {
            parts.add(new Memory.Part(
                    category,
                    facts.stream()
                            .filter(fact -> fact.live() && fact.claim().slot().category() == category)
                            .map(PlainThinking::line)
                            .toList()));
        }
        return new Profile(sections, new Memory(parts));
    }

    private static Field field(String name, Collection<Fact> facts, Style style) {
        boolean list = name.endsWith("[]");
        String plain = name.replace("[]", "");
        return switch (plain) {
            case "communication_style" -> {
                int messages = style.counts().isEmpty() ? 0 : style.counts().getFirst();
                yield new Field(plain, list, List.of(Line.measured("Plain words", "%d messages".formatted(messages))));
            }
            case "location" -> new Field(plain, list, lines(facts, Slot.HOME));
            case "interests" -> new Field(plain, list, lines(facts, Slot.LIKE));
            default -> new Field(plain, list, List.of());
        };
    }

    private static List<Line> lines(Collection<Fact> facts, Slot slot) {
        return facts.stream()
                .filter(fact -> fact.live() && fact.claim().slot() == slot)
                .map(PlainThinking::line)
                .toList();
    }

    private static Line line(Fact fact) {
        return Line.said(fact.statement(), List.of(fact.id()));
    }
}
