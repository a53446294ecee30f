package soulprint.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import soulprint.fact.Fact;

/// The check that all six documents pass: no line without live facts or a measure; no number, date or name that its
/// facts lack; no superseded value outside "previously"; no quotation that is not letter for letter what the user said;
/// no link, no placeholder, no markup, no character that cannot be seen; no instruction but what the user declared; and
/// MEMORY within its budget. It reads the text of each line, whoever wrote it.
public final class Lint {
    /// Fields that a model takes as rules.
    private static final Set<String> RULES = Set.of("behavioral_rules", "do_not");

    private static final String MEMORY = "memory";

    private final FactIndex index;
    private final LineLint lines;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Collection<Fact> facts) {
        this.index = new FactIndex(facts);
        this.lines = new LineLint(index);
    }

    /// A line that may not be published, where it stands, and why. Where MEMORY as a whole is too long, the line is
    /// empty.
    public record Finding(String document, String line, String reason) {}

    public static List<Finding> findings(Profile profile, Collection<Fact> facts) {
        var lint = new Lint(facts);
        profile.sections().forEach(lint::check);
        lint.check(profile.memory());
        return List.copyOf(lint.findings);
    }

    private void check(SectionDocument section) {
        String document = section.section().id();
        for (Field field : section.fields()) {
            for (Line line : field.lines()) {
                check(document, line);
                if (RULES.contains(field.name()) && !LineLint.declaredRules(facts(line))) {
                    findings.add(new Finding(document, line.text(), "a rule that the user did not declare"));
                }
            }
        }
    }

    private void check(Memory memory) {
        memory.parts().forEach(part -> part.lines().forEach(line -> check(MEMORY, line)));
        int tokens = MemoryBudget.tokens(memory);
        if (tokens > MemoryBudget.LIMIT) {
            findings.add(new Finding(MEMORY, "", "longer than %,d tokens: %,d".formatted(MemoryBudget.LIMIT, tokens)));
        }
    }

    private void check(String document, Line line) {
        lines.reasons(line).forEach(reason -> findings.add(new Finding(document, line.text(), reason)));
    }

    private List<Fact> facts(Line line) {
        return line.facts().stream()
                .map(id -> index.fact(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
