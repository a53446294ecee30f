package soulprint.pass;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import soulprint.consolidation.Consolidator;
import soulprint.consolidation.Similarity;
import soulprint.conversation.Message;
import soulprint.extraction.Extraction;
import soulprint.extraction.TaggedConversation;
import soulprint.extraction.Tagger;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.fact.Verdict;
import soulprint.language.Language;
import soulprint.profile.Profile;
import soulprint.profile.ProfileWriter;
import soulprint.profile.Style;
import soulprint.profile.StyleMeasure;

/// Without a language model: by rules and counts, in the person's time zone.
public final class ThinkingByRule implements Thinking {
    /// Changes with how facts are merged and documents are written.
    private static final String WRITING = "profile 1";

    private final ZoneId zone;
    private final Tagger tagger = new Tagger();
    private final Extraction extraction;
    private final StyleMeasure style;

    public ThinkingByRule(ZoneId zone) {
        this.zone = zone;
        this.extraction = new Extraction(zone);
        this.style = new StyleMeasure(zone);
    }

    @Override
    public String reading() {
        return String.join(", ", Extraction.VERSION, StyleMeasure.VERSION, zone.getId());
    }

    @Override
    public String writing() {
        return reading() + ", " + WRITING;
    }

    @Override
    public Taken taken(String conversationId, Source source, List<Message> messages, Optional<Language> language) {
        TaggedConversation tagged = tagger.tag(conversationId, source, messages);
        return new Taken(
                extraction.of(tagged, language), source == Source.SAID ? style.of(tagged, language) : Style.NONE);
    }

    @Override
    public List<Fact> facts(Collection<Mention> mentions, Collection<Verdict> verdicts) {
        return new Consolidator(Similarity.NONE).facts(mentions, verdicts);
    }

    @Override
    public Profile profile(Collection<Fact> facts, Style measured) {
        return new ProfileWriter(zone).write(facts, measured);
    }
}
