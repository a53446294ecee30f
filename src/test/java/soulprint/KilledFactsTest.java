package soulprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soulprint.conversation.Message;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.fact.Mention;
import soulprint.fact.Source;
import soulprint.fact.Verdict;
import soulprint.language.Language;
import soulprint.pass.Thinking;
import soulprint.profile.Profile;
import soulprint.profile.Style;
import soulprint.store.DatabaseAddress;
import soulprint.testing.FactsHome;
import soulprint.testing.PlainThinking;
import soulprint.testing.TestExport;
import soulprint.testing.TestServer;

/// A facts pass in a process of its own, killed for real at random moments, while it reads and while it publishes, and
/// started again each time: what is published is always whole, the old or the new.
@Tag("long")
final class KilledFactsTest {
    private static final int KILLS = 12;
    private static final int CONVERSATIONS = 600;

    @TempDir
    private Path folder;

    @Test
    void whatIsPublishedIsWholeAfterEveryKillAndInTheEndThatOfAnUndisturbedRun() throws Exception {
        FactsHome home = new FactsHome(folder, TestServer.database(), new UserId(new UUID(0, 1)), new PlainThinking(1));
        home.take(talks(0, CONVERSATIONS));
        List<Fact> old = home.facts();
        home.store(talks(CONVERSATIONS / 2, CONVERSATIONS));
        FactsHome other = home.with(TestServer.database());
        other.take(talks(0, CONVERSATIONS));
        other.take(talks(CONVERSATIONS / 2, CONVERSATIONS));
        List<Fact> wanted = other.facts();
        assertThat(wanted).hasSize(CONVERSATIONS + CONVERSATIONS / 2).isNotEqualTo(old);
        Path begun = Files.createFile(folder.resolve("begun"));
        SplittableRandom random = new SplittableRandom(9);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process(home.address(), begun);
            untilItThinks(process, begun);
            process.waitFor(random.nextLong(2_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            List<Fact> facts = home.facts();
            assertThat(facts).isIn(old, wanted);
            String lines = home.rows("SELECT count(*) FROM soulprint.profile_lines WHERE cardinality(facts) > 0")
                    .getFirst();
            assertThat(Integer.parseInt(lines)).isEqualTo(2 * facts.size());
            System.out.printf(
                    "kill %d: %s read, %s%n",
                    kill,
                    home.rows("SELECT count(*) FROM soulprint.extractions").getFirst(),
                    facts.equals(old) ? "the old facts" : "the new facts");
        }
        assertThat(process(home.address(), begun).waitFor()).isZero();
        assertThat(home.facts()).isEqualTo(wanted);
        assertThat(home.open(Soulprint::status).profile().lags()).isFalse();
    }

    /// It reads its first conversation or, where all are read, writes the profile.
    private static void untilItThinks(Process process, Path begun) throws Exception {
        long before = Files.size(begun);
        while (process.isAlive() && Files.size(begun) == before) {
            Thread.sleep(5);
        }
    }

    private static String[] talks(int from, int count) {
        List<String> talks = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            talks.add(TestExport.conversation(
                    "c%05d".formatted(i), "", 1.6e9 + i, TestExport.user("I like number %d.".formatted(i))));
        }
        return talks.toArray(String[]::new);
    }

    private Process process(DatabaseAddress address, Path begun) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Learning.class.getName(),
                        address.jdbcUrl(),
                        address.user(),
                        address.password(),
                        folder.toString(),
                        begun.toString())
                .inheritIO()
                .start();
    }

    /// The process that is killed.
    static final class Learning {
        public static void main(String[] arguments) {
            DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
            Slow slow = new Slow(new PlainThinking(1), Path.of(arguments[4]));
            new FactsHome(Path.of(arguments[3]), address, UserId.LOCAL, slow).learn();
            System.exit(0);
        }
    }

    /// Takes its time with each conversation, and writes a byte to a file for each, and for the profile.
    private record Slow(Thinking inner, Path begun) implements Thinking {
        private void begin() {
            try {
                Files.write(begun, new byte[1], StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Taken taken(String id, Source source, List<Message> messages, Optional<Language> language) {
            begin();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return inner.taken(id, source, messages, language);
        }

        @Override
        public String reading() {
            return inner.reading();
        }

        @Override
        public String writing() {
            return inner.writing();
        }

        @Override
        public List<Fact> facts(Collection<Mention> mentions, Collection<Verdict> verdicts) {
            return inner.facts(mentions, verdicts);
        }

        @Override
        public Profile profile(Collection<Fact> facts, Style style) {
            begin();
            return inner.profile(facts, style);
        }
    }
}
