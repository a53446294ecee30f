package soulprint.pass;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import soulprint.conversation.Message;
import soulprint.extraction.Extraction;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.fact.Verdict;
import soulprint.language.Language;
import soulprint.profile.Profile;
import soulprint.profile.Style;

/// From words to a profile, as pure functions of what they are given: no database, no clock. Called from several
/// threads.
public interface Thinking {
    /// Names all that decides what is taken from a text; another name, and everything is read again.
    String reading();

    /// Names all that decides what a profile says; another name, and it is written again.
    String writing();

    /// What one conversation, or one declared text as a message of its own, yields.
    Taken taken(String conversationId, Source source, List<Message> messages, Optional<Language> language);

    List<Fact> facts(Collection<Mention> mentions, Collection<Verdict> verdicts);

    Profile profile(Collection<Fact> facts, Style style);

    /// What was found in a text, and how the user writes in it.
    record Taken(Extraction.Result found, Style style) {}
}
