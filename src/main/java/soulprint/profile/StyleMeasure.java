package soulprint.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import soulprint.conversation.Role;
import soulprint.extraction.SpanKind;
import soulprint.extraction.TaggedConversation;
import soulprint.extraction.TaggedMessage;
import soulprint.fact.Source;
import soulprint.language.Language;

/// Counts how the user writes in one conversation.
public final class StyleMeasure {
    /// Changes with what is counted.
    public static final String VERSION = "style 1";

    private final ZoneId zone;

    public StyleMeasure(ZoneId zone) {
        this.zone = zone;
    }

    /// Settings are not messages: of them nothing is counted.
    public Style of(TaggedConversation conversation, Optional<Language> language) {
        if (conversation.source() != Source.SAID) {
            return Style.NONE;
        }
        int[] counts = new int[StyleLayout.SIZE];
        for (TaggedMessage message : conversation.messages()) {
            if (message.message().role() == Role.USER) {
                count(message, language, counts);
            }
        }
        boolean nothing = Arrays.stream(counts).allMatch(count -> count == 0);
        return nothing ? Style.NONE : new Style(IntStream.of(counts).boxed().toList());
    }

    private void count(TaggedMessage message, Optional<Language> language, int[] counts) {
        counts[StyleCount.MESSAGES.place()]++;
        if (message.spans().stream().anyMatch(span -> span.kind() == SpanKind.CODE)) {
            counts[StyleCount.CODE.place()]++;
        }
        Instant at = message.message().at();
        if (at != null) {
            counts[StyleLayout.hour(at.atZone(zone).getHour())]++;
        }
        MessageStyle style = new MessageReading(language).of(OwnWords.of(message));
        if (style.words() == 0) {
            return;
        }
        counts[StyleCount.WRITTEN.place()]++;
        counts[StyleCount.WORDS.place()] += style.words();
        counts[StyleLayout.length(style.words())]++;
        counts[StyleLayout.language(language)]++;
        if (Courtesy.telling(language)) {
            counts[StyleCount.TELLING.place()]++;
        }
        style.marks().forEach(mark -> counts[mark.place()]++);
    }
}
