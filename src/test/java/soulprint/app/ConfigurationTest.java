package soulprint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import soulprint.conversation.UserId;
import soulprint.failure.SoulprintException;
import soulprint.provider.InProcessModel;

final class ConfigurationTest {
    private static final Path PERSON = Path.of("/home/ada");

    @Test
    void everythingHasADefault() {
        Configuration configuration = Configuration.read(Map.of(), PERSON);
        assertThat(configuration.home()).isEqualTo(Path.of("/home/ada/.soulprint"));
        assertThat(configuration.cache()).isEqualTo(Path.of("/home/ada/.cache/soulprint"));
        assertThat(configuration.database()).isEmpty();
        assertThat(configuration.user()).isEqualTo(UserId.LOCAL);
        assertThat(configuration.embeddingModel()).contains(InProcessModel.BGE_SMALL);
        assertThat(configuration.background()).isTrue();
        assertThat(configuration.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(configuration.terminalWidth()).isEmpty();
        assertThat(configuration.colour()).isFalse();
    }

    @Test
    void theDocumentListsEveryKeyAndNoOther() throws Exception {
        Set<String> documented = new TreeSet<>();
        var row = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/configuration.md")));
        while (row.find()) {
            documented.add(row.group(1));
        }
        assertThat(documented)
                .containsExactlyInAnyOrder(
                        Configuration.HOME,
                        Configuration.CACHE,
                        Configuration.DATABASE_URL,
                        Configuration.USER,
                        Configuration.EMBEDDING_MODEL,
                        Configuration.BACKGROUND,
                        Configuration.ZONE,
                        Configuration.TERMINAL_WIDTH,
                        Configuration.COLOUR,
                        Configuration.COMMAND);
    }

    @Test
    void theEmbeddingModelIsOneOfTheKnownOrNone() {
        assertThat(Configuration.read(Map.of("SOULPRINT_EMBEDDING_MODEL", "none"), PERSON)
                        .embeddingModel())
                .isEmpty();
        assertThatThrownBy(() -> Configuration.read(Map.of("SOULPRINT_EMBEDDING_MODEL", "word2vec"), PERSON))
                .hasMessageContaining("bge-small-en-v1.5-q, all-minilm-l6-v2-q or none");
    }

    @Test
    void theZoneIsOneOfTheKnown() {
        assertThat(Configuration.read(Map.of("SOULPRINT_ZONE", "Asia/Kolkata"), PERSON)
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThatThrownBy(() -> Configuration.read(Map.of("SOULPRINT_ZONE", "Atlantis/Centre"), PERSON))
                .isInstanceOf(SoulprintException.class)
                .hasMessageContaining("SOULPRINT_ZONE")
                .hasMessageNotContaining("Atlantis");
    }

    @Test
    void anEmptyValueCountsAsNotSet() {
        assertThat(Configuration.read(Map.of("SOULPRINT_HOME", " "), PERSON).home())
                .isEqualTo(Path.of("/home/ada/.soulprint"));
    }

    @Test
    void aDatabaseAddressNeverPrintsItsPassword() {
        Configuration configuration = Configuration.read(
                Map.of("SOULPRINT_DATABASE_URL", "postgres://ada:s%40cret@db.example:6543/app?sslmode=require"),
                PERSON);
        var address = configuration.database().orElseThrow();
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/app?sslmode=require");
        assertThat(address.user()).isEqualTo("ada");
        assertThat(address.password()).isEqualTo("s@cret");
        assertThat(configuration.toString()).doesNotContain("s@cret", "s%40cret");
    }

    @Test
    void aWrongValueIsToldInOneSentenceWithoutIt() {
        for (String url : new String[] {"mysql://a:b@c/d", "postgresql://nowhere", "not a url: secret"}) {
            assertThatThrownBy(() -> Configuration.read(Map.of("SOULPRINT_DATABASE_URL", url), PERSON))
                    .isInstanceOf(SoulprintException.class)
                    .hasMessageContaining("SOULPRINT_DATABASE_URL")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> Configuration.read(Map.of("SOULPRINT_USER", "me"), PERSON))
                .isInstanceOf(SoulprintException.class);
    }
}
