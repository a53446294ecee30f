package soulprint.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import soulprint.conversation.UserId;
import soulprint.failure.Failure;
import soulprint.failure.SoulprintException;
import soulprint.provider.InProcessModel;
import soulprint.store.DatabaseAddress;

/// All that can be configured, read once. docs/configuration.md lists every key; a test compares the two.
record Configuration(
        Path home,
        Path cache,
        Optional<DatabaseAddress> database,
        UserId user,
        Optional<InProcessModel> embeddingModel,
        boolean background,
        ZoneId zone,
        Optional<Integer> terminalWidth,
        boolean colour,
        String command) {
    static final String HOME = "SOULPRINT_HOME";
    static final String CACHE = "SOULPRINT_CACHE";
    static final String DATABASE_URL = "SOULPRINT_DATABASE_URL";
    static final String USER = "SOULPRINT_USER";
    static final String EMBEDDING_MODEL = "SOULPRINT_EMBEDDING_MODEL";
    static final String BACKGROUND = "SOULPRINT_BACKGROUND";
    static final String ZONE = "SOULPRINT_ZONE";
    static final String TERMINAL_WIDTH = "SOULPRINT_TERMINAL_WIDTH";
    static final String COLOUR = "SOULPRINT_COLOUR";
    static final String COMMAND = "SOULPRINT_COMMAND";

    /// From environment variables; an empty one counts as not set. `userHome` is the person's own folder.
    static Configuration read(Map<String, String> environment, Path userHome) {
        return new Configuration(
                set(environment, HOME).map(Path::of).orElse(userHome.resolve(".soulprint")),
                set(environment, CACHE)
                        .map(Path::of)
                        .orElse(userHome.resolve(".cache").resolve("soulprint")),
                set(environment, DATABASE_URL).map(DatabaseAddress::parse),
                set(environment, USER).map(Configuration::user).orElse(UserId.LOCAL),
                embeddingModel(set(environment, EMBEDDING_MODEL).orElse(InProcessModel.BGE_SMALL.id())),
                set(environment, BACKGROUND).filter("no"::equals).isEmpty(),
                set(environment, ZONE).map(Configuration::zone).orElseGet(ZoneId::systemDefault),
                set(environment, TERMINAL_WIDTH).map(Configuration::width),
                set(environment, COLOUR).filter("yes"::equals).isPresent(),
                set(environment, COMMAND).orElse("soulprint"));
    }

    private static Optional<String> set(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static UserId user(String value) {
        try {
            return new UserId(java.util.UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT, "SOULPRINT_USER is not a UUID: set it to one, or not at all.", e);
        }
    }

    private static Optional<InProcessModel> embeddingModel(String value) {
        if (value.equals("none")) {
            return Optional.empty();
        }
        Optional<InProcessModel> model = InProcessModel.of(value);
        if (model.isEmpty()) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "SOULPRINT_EMBEDDING_MODEL is none that is known: set it to %s or none, or not at all."
                            .formatted(InProcessModel.ids()));
        }
        return model;
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "SOULPRINT_ZONE is no time zone that is known: set it to one such as Europe/Berlin, or not at all.",
                    e);
        }
    }

    private static int width(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new SoulprintException(
                    Failure.ENVIRONMENT,
                    "SOULPRINT_TERMINAL_WIDTH is not a number: set it to the columns of the terminal.",
                    e);
        }
    }

    Configuration at(Optional<Path> otherHome) {
        return new Configuration(
                otherHome.orElse(home),
                cache,
                database,
                user,
                embeddingModel,
                background,
                zone,
                terminalWidth,
                colour,
                command);
    }
}
