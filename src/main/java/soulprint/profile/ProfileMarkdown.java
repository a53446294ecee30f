package soulprint.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents as Markdown, in which quoted words are data: never markup, never a link. Each line ends with a comment
/// that names the facts it rests on, or what was counted.
public final class ProfileMarkdown {
    private static final String ORIGIN =
            "Made without a language model: the user's own words and counts, no conclusions.";

    private static final String NOTHING = "not enough data";

    /// What is markup wherever it stands, and what is markup at the beginning of a line.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]~|]");

    private static final Pattern BEGINNING = Pattern.compile("^([0-9]*)([-+=#.):>])");
    private static final Pattern NEITHER = Pattern.compile("[^\\pL\\pN ,.:;()%]");

    private static final int ID_LENGTH = 8;

    private ProfileMarkdown() {}

    public static String of(SectionDocument section) {
        return heading(section.section().name())
                + section.fields().stream().map(ProfileMarkdown::field).collect(Collectors.joining("\n"));
    }

    public static String of(Memory memory) {
        return heading("MEMORY")
                + memory.parts().stream()
                        .map(part -> block(part.category().heading(), part.lines()))
                        .collect(Collectors.joining("\n"));
    }

    /// All six, MEMORY last.
    public static String whole(Profile profile) {
        Stream<String> sections = profile.sections().stream().map(ProfileMarkdown::of);
        return Stream.concat(sections, Stream.of(of(profile.memory()))).collect(Collectors.joining("\n"));
    }

    static String line(Line line) {
        return "- " + escaped(line.text()) + " <!-- " + source(line) + " -->\n";
    }

    private static String heading(String name) {
        return "# " + name + "\n\n> " + ORIGIN + "\n\n";
    }

    private static String field(Field field) {
        return block(field.name(), field.lines());
    }

    private static String block(String heading, List<Line> lines) {
        String body = lines.isEmpty()
                ? NOTHING + "\n"
                : lines.stream().map(ProfileMarkdown::line).collect(Collectors.joining());
        return "## " + heading + "\n\n" + body;
    }

    private static String source(Line line) {
        if (line.measured() != null) {
            return "measured: " + NEITHER.matcher(line.measured()).replaceAll("");
        }
        return "facts: "
                + line.facts().stream()
                        .map(id -> id.toString().substring(0, ID_LENGTH))
                        .collect(Collectors.joining(", "));
    }

    /// Text that any reader of Markdown shows as it is.
    static String escaped(String text) {
        String harmless = MARKUP.matcher(OneLine.of(text))
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("://", ":\\//")
                .replace("www.", "www\\.");
        return BEGINNING.matcher(harmless).replaceFirst("$1\\\\$2");
    }
}
