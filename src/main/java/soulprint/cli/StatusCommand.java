package soulprint.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import soulprint.Status;
import soulprint.pass.ProfileState;
import soulprint.store.Imports;

@Command(
        name = "status",
        description = "Tells what is stored and what is being done.",
        footer = {"", "Example:", "  soulprint status"})
final class StatusCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Status status = desk.with(options, (soulprint, progress) -> soulprint.status());
        desk.print(options, status, Json::status, this::text);
    }

    private String text(Status status) {
        StringBuilder text = new StringBuilder();
        line(text, "Home     %s".formatted(status.home()));
        if (status.totals().conversations() == 0) {
            line(text, "Empty    nothing is stored yet: soulprint import FILE");
        } else {
            totals(text, status);
        }
        status.lastImport().ifPresent(row -> lastImport(text, status, row));
        return text.toString();
    }

    private void totals(StringBuilder text, Status status) {
        Terminal terminal = desk.terminal();
        var totals = status.totals();
        line(
                text,
                "Holds    %s, %s, %s"
                        .formatted(
                                Terminal.counted(totals.conversations(), "conversation"),
                                Terminal.counted(totals.messages(), "message"),
                                Terminal.counted(totals.chunks(), "chunk")));
        if (totals.earliest().isPresent() && totals.latest().isPresent()) {
            line(
                    text,
                    "From     %s to %s"
                            .formatted(
                                    terminal.day(totals.earliest().get()),
                                    terminal.day(totals.latest().get())));
        }
        line(
                text,
                "In       %s"
                        .formatted(totals.languages().stream()
                                .map(share -> "%s %,d".formatted(LanguageNames.of(share.code()), share.conversations()))
                                .collect(Collectors.joining(", "))));
        line(
                text,
                "Search   "
                        + (status.indexBehind() == 0
                                ? "up to date"
                                : "%,d changes behind; the next search catches up".formatted(status.indexBehind())));
        status.embedding()
                .ifPresent(state ->
                        line(text, "Meaning  " + new EmbeddingText(new Hint(desk.terminal(), options)).status(state)));
        line(text, "Profile  " + profile(status.profile()));
    }

    private String profile(ProfileState state) {
        String behind = "";
        if (state.running()) {
            behind = "; it is being brought up to date";
        } else if (state.lags()) {
            behind = "; it lags behind: " + new Hint(desk.terminal(), options).of("profile");
        }
        return state.madeAt()
                        .map(made -> "%s, made %s"
                                .formatted(
                                        Terminal.counted(state.facts().live(), "fact"),
                                        desk.terminal().minute(made)))
                        .orElse("none yet")
                + behind;
    }

    private void lastImport(StringBuilder text, Status status, Imports.Row row) {
        Terminal terminal = desk.terminal();
        String what = Terminal.harmless(row.sources());
        if (status.importing()) {
            line(text, "Now      importing %s: %,d of %,d conversations".formatted(what, row.done(), row.total()));
        } else if (status.interrupted()) {
            line(
                    text,
                    "Import   %s was interrupted at %,d of %,d conversations: run the same import again to finish it"
                            .formatted(what, row.done(), row.total()));
        } else if (row.error().isPresent()) {
            line(text, "Import   %s: %s".formatted(what, row.error().get()));
        } else {
            line(
                    text,
                    "Import   %s, %s"
                            .formatted(what, terminal.minute(row.finishedAt().orElse(row.startedAt()))));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
