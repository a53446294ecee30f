package soulprint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import soulprint.conversation.UserId;
import soulprint.fact.Category;
import soulprint.fact.Section;
import soulprint.profile.Field;
import soulprint.profile.Line;
import soulprint.profile.Memory;
import soulprint.profile.Profile;
import soulprint.profile.SectionDocument;

/// The tables of the published documents: their fields and headings, and the lines below.
final class Documents {
    private static final String MEMORY = "memory";

    private Documents() {}

    /// A field of a section or a heading of MEMORY, in the order of all six documents.
    private record Part(int number, String document, String name, boolean list) {}

    static Profile of(Handle handle, UserId user) {
        Map<Integer, List<Line>> lines = lines(handle, user);
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        List<Memory.Part> memory = new ArrayList<>();
        for (Part part : parts(handle, user)) {
            List<Line> below = lines.getOrDefault(part.number(), List.of());
            if (part.document().equals(MEMORY)) {
                memory.add(new Memory.Part(Category.valueOf(part.name().toUpperCase(Locale.ROOT)), below));
            } else {
                sections.computeIfAbsent(part.document(), _ -> new ArrayList<>())
                        .add(new Field(part.name(), part.list(), below));
            }
        }
        List<SectionDocument> documents = new ArrayList<>();
        sections.forEach((name, fields) ->
                documents.add(new SectionDocument(Section.valueOf(name.toUpperCase(Locale.ROOT)), fields)));
        return new Profile(documents, new Memory(memory));
    }

    private static List<Part> parts(Handle handle, UserId user) {
        return handle.createQuery(
                        "SELECT part, document, name, list FROM soulprint.profile_parts WHERE user_id = :user ORDER BY part")
                .bind("user", user.value())
                .map((row, _) -> new Part(
                        row.getInt("part"), row.getString("document"), row.getString("name"), row.getBoolean("list")))
                .list();
    }

    private static Map<Integer, List<Line>> lines(Handle handle, UserId user) {
        Map<Integer, List<Line>> lines = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT part, text, measured, facts FROM soulprint.profile_lines
                        WHERE user_id = :user ORDER BY part, position
                        """)
                .bind("user", user.value())
                .map((row, _) -> Map.entry(row.getInt("part"), line(row)))
                .forEach(entry -> lines.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("text"), List.of((UUID[]) row.getArray("facts").getArray()), row.getString("measured"));
    }

    static void insert(Handle handle, UserId user, Profile profile) {
        Map<Part, List<Line>> parts = new LinkedHashMap<>();
        for (SectionDocument section : profile.sections()) {
            for (Field field : section.fields()) {
                parts.put(new Part(parts.size(), section.section().id(), field.name(), field.list()), field.lines());
            }
        }
        for (Memory.Part part : profile.memory().parts()) {
            parts.put(new Part(parts.size(), MEMORY, part.category().id(), true), part.lines());
        }
        insertParts(handle, user, parts);
        insertLines(handle, user, parts);
    }

    private static void insertParts(Handle handle, UserId user, Map<Part, List<Line>> parts) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.profile_parts (user_id, part, document, name, list)
                VALUES (:user, :part, :document, :name, :list)
                """)) {
            for (Part part : parts.keySet()) {
                batch.bind("user", user.value())
                        .bind("part", part.number())
                        .bind("document", part.document())
                        .bind("name", part.name())
                        .bind("list", part.list())
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void insertLines(Handle handle, UserId user, Map<Part, List<Line>> parts) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO soulprint.profile_lines (user_id, part, position, text, measured, facts)
                VALUES (:user, :part, :position, :text, :measured, :facts)
                """)) {
            parts.forEach((part, lines) -> {
                int position = 0;
                for (Line line : lines) {
                    batch.bind("user", user.value())
                            .bind("part", part.number())
                            .bind("position", position++)
                            .bind("text", line.text())
                            .bind("measured", line.measured())
                            .bindArray("facts", UUID.class, line.facts())
                            .add();
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
