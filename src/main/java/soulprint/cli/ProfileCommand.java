package soulprint.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import soulprint.PublishedProfile;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.profile.ProfileMarkdown;

@Command(
        name = "profile",
        description = "Shows your profile: who you are in your own words, each line traceable to them.",
        footer = {
            "",
            "Examples:",
            "  soulprint profile",
            "  soulprint profile --section memory --sources",
            "  soulprint profile --markdown > me.md"
        })
final class ProfileCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--section",
            converter = Choices.Documents.class,
            completionCandidates = Choices.Documents.class,
            paramLabel = "NAME",
            description = "Only this document: ${COMPLETION-CANDIDATES}.")
    private @Nullable Document section;

    @Option(names = "--sources", description = "Below each line the facts it rests on and where they were said.")
    private boolean sources;

    @Option(names = "--markdown", description = "Print the documents as Markdown.")
    private boolean markdown;

    ProfileCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        PublishedProfile profile = desk.withStored(options, (soulprint, progress) -> {
            soulprint.learn(progress);
            return soulprint
                    .profile()
                    .orElseThrow(
                            () -> new SoulprintException(
                                    Failure.NOT_FOUND,
                                    "There is no profile yet: an import makes it, and `soulprint status` shows how far it is."));
        });
        desk.print(
                options,
                profile,
                found -> ProfileJson.of(found, section),
                found -> markdown ? markdown(found) : text().of(found, section));
    }

    private ProfileText text() {
        return new ProfileText(desk.terminal(), new Hint(desk.terminal(), options), sources);
    }

    private String markdown(PublishedProfile profile) {
        StringBuilder text = new StringBuilder();
        profile.profile().sections().stream()
                .filter(document -> section == null
                        || section.section().filter(document.section()::equals).isPresent())
                .forEach(document ->
                        text.append(ProfileMarkdown.of(document).strip()).append("\n\n"));
        if (section == null || section == Document.MEMORY) {
            text.append(ProfileMarkdown.of(profile.profile().memory()).strip());
        }
        return Terminal.harmless(text.toString());
    }
}
