package soulprint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import soulprint.Transcript;
import soulprint.conversation.Context;
import soulprint.conversation.Message;

@Command(
        name = "show",
        description = "Prints a stored conversation, whole.",
        footer = {"", "Example:", "  soulprint show 6651a3f2     (the beginning of an id is enough)"})
final class ShowCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "CONVERSATION", description = "Its id or the beginning of it, as search prints it.")
    private String conversation = "";

    ShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Transcript transcript = desk.withStored(options, (soulprint, progress) -> soulprint.show(conversation));
        desk.print(options, transcript, Json::transcript, this::text);
    }

    private String text(Transcript transcript) {
        Terminal terminal = desk.terminal();
        var heading = transcript.heading();
        StringBuilder text = new StringBuilder();
        String title = heading.title().isBlank() ? "(untitled)" : Terminal.harmless(heading.title());
        text.append(terminal.bold(title)).append('\n');
        text.append(terminal.dim("%s, %s%s, %s"
                        .formatted(
                                heading.provider().id(),
                                heading.date()
                                        .map(date -> terminal.day(date) + ", ")
                                        .orElse(""),
                                Terminal.counted(transcript.messages().size(), "message"),
                                Terminal.harmless(heading.id()))))
                .append("\n");
        for (Context context : transcript.contexts()) {
            text.append('\n').append(terminal.bold(title(context.kind()))).append('\n');
            text.append(Terminal.harmless(context.text())).append('\n');
        }
        for (Message message : transcript.messages()) {
            String at = message.at() == null ? "" : "  " + terminal.minute(message.at());
            text.append('\n')
                    .append(terminal.bold(speaker(message)))
                    .append(terminal.dim(at))
                    .append('\n');
            text.append(Terminal.harmless(message.text())).append('\n');
        }
        return text.toString();
    }

    private static String title(Context.Kind kind) {
        return switch (kind) {
            case CUSTOM_INSTRUCTIONS -> "Custom instructions behind it";
            case SAVED_MEMORY -> "Saved memory behind it";
        };
    }

    private static String speaker(Message message) {
        if (message.speaker() != null) {
            return Terminal.harmless(message.speaker());
        }
        return switch (message.role()) {
            case USER -> "You";
            case ASSISTANT -> "Assistant";
            case UNKNOWN -> "Unknown speaker";
        };
    }
}
