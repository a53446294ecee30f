package soulprint.extraction;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soulprint.conversation.Role;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.language.Language;

/// Extraction without a model: proposals by rule, each judged. Safe for several threads.
public final class Extraction {
    /// Changes with every change of rules, tags or judgement, so that what was extracted before is extracted anew.
    public static final String VERSION = "rules 2";

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final MessageLanguage languages;
    private final Map<Language, Proposals> proposals = new LinkedHashMap<>();
    private final Validator validator;

    public Extraction(ZoneId zone) {
        this.validator = new Validator(zone);
        List<RuleSet> ruleSets = LANGUAGES.stream()
                .map(Language::new)
                .map(RuleReader::of)
                .flatMap(Optional::stream)
                .toList();
        this.languages = new MessageLanguage(ruleSets);
        ruleSets.forEach(rules -> proposals.put(rules.language(), new Proposals(rules, zone)));
    }

    /// What one conversation yields; `understood` is false where its language has no rules.
    public record Result(List<Mention> mentions, Map<Rejection, Integer> rejected, boolean understood) {
        public Result {
            mentions = List.copyOf(mentions);
            rejected = Map.copyOf(rejected);
        }
    }

    /// `language` is the conversation's, where it is known.
    public Result of(TaggedConversation conversation, Optional<Language> language) {
        List<Mention> mentions = new ArrayList<>();
        Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
        Set<UUID> known = new HashSet<>();
        boolean understood = false;
        boolean spoken = false;
        for (TaggedMessage message : said(conversation).toList()) {
            spoken = true;
            Optional<Proposals> found = proposals(message, language.orElse(null));
            understood |= found.isPresent();
            boolean declared = conversation.source() == Source.DECLARED;
            for (Proposal proposal : found.map(it -> it.of(message, declared)).orElse(List.of())) {
                switch (validator.judge(proposal, conversation)) {
                    case Judgement.Accepted(var mention) -> {
                        if (known.add(mention.id())) {
                            mentions.add(mention);
                        }
                    }
                    case Judgement.Rejected(var _, var reason) -> rejected.merge(reason, 1, Integer::sum);
                }
            }
        }
        return new Result(mentions, rejected, understood || !spoken);
    }

    private static Stream<TaggedMessage> said(TaggedConversation conversation) {
        return conversation.messages().stream()
                .filter(message -> message.message().role() == Role.USER);
    }

    private Optional<Proposals> proposals(TaggedMessage message, @Nullable Language language) {
        return languages
                .of(message.message().text(), language)
                .flatMap(rules -> Optional.ofNullable(proposals.get(rules.language())));
    }
}
