package soulprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soulprint.PublishedProfile;
import soulprint.fact.Fact;
import soulprint.profile.Field;
import soulprint.profile.Line;
import soulprint.profile.Memory;
import soulprint.profile.SectionDocument;
import soulprint.store.Coverage;
import soulprint.store.Publication;

/// A profile as a person reads it: who it is and how much it rests on first, then the documents; where each line comes
/// from only with `sources`.
record ProfileText(Terminal terminal, Hint hint, boolean sources) {
    private static final int INDENT = 2;
    private static final int DEEPER = 4;
    private static final int LABEL = 10;
    private static final int CONVERSATIONS_SHOWN = 3;

    String of(PublishedProfile profile, @Nullable Document only) {
        StringBuilder text = new StringBuilder();
        if (only == null) {
            headline(text, profile);
        }
        if (only == null || only == Document.MEMORY) {
            memory(text, profile);
        }
        for (SectionDocument section : profile.profile().sections()) {
            if (only == null || only.section().filter(section.section()::equals).isPresent()) {
                section(text, section, profile);
            }
        }
        if (!sources) {
            text.append(terminal.dim("Where each line comes from: " + hint.of("profile", "--sources")))
                    .append('\n');
        }
        return text.toString();
    }

    private void headline(StringBuilder text, PublishedProfile profile) {
        boolean known = false;
        for (Headline line : Headline.ALL) {
            String values = profile.headline(line.slot()).stream()
                    .map(fact -> fact.claim().value())
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                known = true;
                String below = Wrapped.indented(values, LABEL, terminal.columns());
                text.append(terminal.bold("%%-%ds".formatted(LABEL).formatted(line.label())))
                        .append(below.substring(LABEL));
            }
        }
        if (!known) {
            paragraph(text, "Who you are: " + ProfileJson.NOT_ENOUGH);
        }
        text.append('\n');
        basis(text, profile);
    }

    private void basis(StringBuilder text, PublishedProfile profile) {
        Publication made = profile.publication();
        Coverage coverage = made.coverage();
        String span = coverage.earliest().isEmpty() || coverage.latest().isEmpty()
                ? ""
                : " (%s - %s)"
                        .formatted(
                                terminal.day(coverage.earliest().get()),
                                terminal.day(coverage.latest().get()));
        paragraph(
                text,
                "Rests on %s from %s, %s%s."
                        .formatted(
                                Terminal.counted(profile.facts().size(), "fact"),
                                Terminal.counted(coverage.conversations(), "conversation"),
                                Terminal.counted(coverage.messages(), "message"),
                                span));
        paragraph(
                text,
                "Made on %s without a language model: quotes and counts, no conclusions."
                        .formatted(terminal.day(made.madeAt())));
        if (coverage.unread() > 0) {
            paragraph(
                    text, "Not extracted: " + LanguageNames.unread(coverage.languages()) + " (no rules for them yet).");
        }
        if (profile.lags()) {
            paragraph(text, "More is stored by now; the next profile has it.");
        }
        text.append('\n');
    }

    private void memory(StringBuilder text, PublishedProfile profile) {
        text.append(terminal.bold("MEMORY")).append('\n');
        for (Memory.Part part : profile.profile().memory().parts()) {
            part(text, part.category().heading(), part.lines(), profile);
        }
        text.append('\n');
    }

    private void section(StringBuilder text, SectionDocument section, PublishedProfile profile) {
        text.append(terminal.bold(section.section().name())).append('\n');
        List<String> empty = new ArrayList<>();
        for (Field field : section.fields()) {
            String name = name(field);
            if (field.lines().isEmpty()) {
                empty.add(name.toLowerCase(Locale.ROOT));
            } else {
                part(text, name, field.lines(), profile);
            }
        }
        if (!empty.isEmpty()) {
            text.append(Wrapped.indented("Not enough data: " + String.join(", ", empty), INDENT, terminal.columns()));
        }
        text.append('\n');
    }

    private static String name(Field field) {
        String words = field.name().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void part(StringBuilder text, String heading, List<Line> lines, PublishedProfile profile) {
        text.append(Wrapped.indented(heading, INDENT, terminal.columns()));
        if (lines.isEmpty()) {
            text.append(Wrapped.indented(ProfileJson.NOT_ENOUGH, DEEPER, terminal.columns()));
        }
        for (Line line : lines) {
            String item = Wrapped.indented(line.text(), DEEPER + 2, terminal.columns());
            text.append(" ".repeat(DEEPER)).append("- ").append(item.substring(DEEPER + 2));
            if (sources) {
                sources(text, line, profile);
            }
        }
    }

    private void sources(StringBuilder text, Line line, PublishedProfile profile) {
        if (line.measured() != null) {
            text.append(Wrapped.indented("counted in " + line.measured(), DEEPER + 2, terminal.columns()));
            return;
        }
        String ids = line.facts().stream().map(FactText::shortened).collect(Collectors.joining(", "));
        text.append(Wrapped.indented("facts " + ids, DEEPER + 2, terminal.columns()));
        conversations(line.facts(), profile).stream()
                .limit(CONVERSATIONS_SHOWN)
                .forEach(id -> text.append(" ".repeat(DEEPER + 2))
                        .append(terminal.dim(hint.of("show", id)))
                        .append('\n'));
    }

    private static Set<String> conversations(List<UUID> ids, PublishedProfile profile) {
        return profile.facts().stream()
                .filter(fact -> ids.contains(fact.id()))
                .map(Fact::mentions)
                .flatMap(List::stream)
                .map(mention -> mention.evidence().conversationId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void paragraph(StringBuilder text, String words) {
        text.append(Wrapped.indented(words, 0, terminal.columns()));
    }
}
