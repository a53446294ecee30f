package soulprint.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import soulprint.Home;
import soulprint.Models;
import soulprint.Soulprint;
import soulprint.conversation.UserId;
import soulprint.fact.Fact;
import soulprint.pass.FactsSummary;
import soulprint.pass.Progress;
import soulprint.pass.Sources;
import soulprint.pass.Thinking;
import soulprint.store.Database;
import soulprint.store.DatabaseAddress;

/// A home of one user with its database, in which facts are learnt by any way of thinking.
public record FactsHome(Path folder, DatabaseAddress address, UserId user, Thinking thinking) {
    private static final List<String> TABLES = List.of(
            "soulprint.extractions",
            "soulprint.mentions",
            "soulprint.rejections",
            "soulprint.verdicts",
            "soulprint.publications",
            "soulprint.publication_languages",
            "soulprint.facts",
            "soulprint.fact_mentions",
            "soulprint.profile_parts",
            "soulprint.profile_lines",
            "public.user_profiles");

    public FactsHome with(Thinking other) {
        return new FactsHome(folder, address, user, other);
    }

    public FactsHome with(UserId other) {
        return new FactsHome(folder, address, other, thinking);
    }

    public FactsHome with(DatabaseAddress other) {
        return new FactsHome(folder, other, user, thinking);
    }

    public <T> T open(Function<Soulprint, T> work) {
        Home home = new Home(folder.resolve("home"), Database.open(address, Optional::empty), () -> {});
        Models models = new Models(Optional.empty(), thinking);
        try (Soulprint soulprint = new Soulprint(home, user, InstantSource.system(), models)) {
            return work.apply(soulprint);
        }
    }

    /// Stores conversations and learns nothing of them yet.
    public void store(String... conversations) {
        try {
            Path file = TestExport.zip(Files.createTempFile(folder, "export", ".zip"), List.of(conversations));
            try (Sources sources = Sources.open(List.of(file), Progress.SILENT)) {
                open(soulprint -> soulprint.importExports(sources, Progress.SILENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FactsSummary learn() {
        return open(soulprint -> soulprint.learn(Progress.SILENT));
    }

    /// What an import at the command line does.
    public FactsSummary take(String... conversations) {
        store(conversations);
        return learn();
    }

    public List<Fact> facts() {
        return open(soulprint -> soulprint.facts(Optional.empty(), true));
    }

    /// The statements of the facts that hold.
    public List<String> live() {
        return open(soulprint -> soulprint.facts(Optional.empty(), false)).stream()
                .map(Fact::statement)
                .sorted()
                .toList();
    }

    public String id(String statement) {
        return facts().stream()
                .filter(fact -> fact.statement().equals(statement))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    /// Every row of every table of facts, and which transaction wrote it.
    public List<String> written() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(Dump.rows(address, "SELECT t.*, t.xmin FROM " + table + " t ORDER BY t::text"));
        }
        return rows;
    }

    public List<String> rows(String query) throws SQLException {
        return Dump.rows(address, query);
    }

    public void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
