package soulprint.profile;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import soulprint.fact.Fact;

/// Writes the six documents from facts and style, without a model: quotes, dates and counts, no conclusions.
public final class ProfileWriter {
    private static final String MEMORY = "memory";

    private final Days days;

    public ProfileWriter(ZoneId zone) {
        this.days = new Days(zone);
    }

    /// Every line of the result passes the lint; neither the facts' order nor the clock matters.
    public Profile write(Collection<Fact> facts, Style style) {
        var wording = new Wording(new FactIndex(facts), days);
        List<Fact> best = new Scores(facts, days).best(facts);
        var profile =
                new Profile(new SectionWriter(wording, best, style).write(), new MemoryWriter(wording).write(best));
        List<Lint.Finding> findings = Lint.findings(profile, facts);
        return findings.isEmpty() ? profile : without(profile, findings);
    }

    /// The same documents without the lines that the lint found.
    static Profile without(Profile profile, List<Lint.Finding> findings) {
        Memory memory = new Memory(profile.memory().parts().stream()
                .map(part -> new Memory.Part(part.category(), kept(part.lines(), in(MEMORY, findings))))
                .toList());
        return new Profile(
                profile.sections().stream()
                        .map(section -> without(section, in(section.section().id(), findings)))
                        .toList(),
                memory);
    }

    private static SectionDocument without(SectionDocument section, Predicate<Line> found) {
        return new SectionDocument(
                section.section(),
                section.fields().stream()
                        .map(field -> new Field(field.name(), field.list(), kept(field.lines(), found)))
                        .toList());
    }

    private static List<Line> kept(List<Line> lines, Predicate<Line> found) {
        return lines.stream().filter(found.negate()).toList();
    }

    private static Predicate<Line> in(String document, List<Lint.Finding> findings) {
        Set<String> texts = findings.stream()
                .filter(finding -> finding.document().equals(document))
                .map(Lint.Finding::line)
                .collect(Collectors.toSet());
        return line -> texts.contains(line.text());
    }
}
