package soulprint.store;

import java.util.List;

/// A table as a backup holds it: these columns, written in the order in which they can be read back, since the schema
/// that brought it.
record BackedUpTable(String name, String columns, int since) {
    /// The installation's own id stays behind, so that what is derived from a database is never taken for another's.
    static final List<BackedUpTable> ALL = List.of(
            new BackedUpTable("soulprint.histories", "user_id, sequence, generation"),
            new BackedUpTable(
                    "soulprint.conversations",
                    "id, user_id, conversation_id, provider, title, language, started_at, updated_at, message_count, content_hash, redaction, cutter"),
            new BackedUpTable("soulprint.messages", "conversation, position, message_id, role, speaker, said_at, text"),
            new BackedUpTable("soulprint.passages", "conversation, position, message, starts, ends, hash", 4),
            new BackedUpTable("soulprint.embeddings", "user_id, model, hash, dimension, vector", 4),
            new BackedUpTable(
                    "soulprint.embedding_passes", "user_id, model, started_at, updated_at, embedded, complete_to", 4),
            new BackedUpTable("soulprint.contexts", "id, user_id, kind, hash, text"),
            new BackedUpTable("soulprint.context_places", "context, conversation, message_id, said_at"),
            new BackedUpTable(
                    "soulprint.extractions",
                    "id, user_id, conversation, context, rules, content, understood, style",
                    5),
            new BackedUpTable("soulprint.mentions", "extraction, position, " + MentionRows.COLUMNS, 5),
            new BackedUpTable("soulprint.rejections", "extraction, reason, count", 5),
            new BackedUpTable("soulprint.verdicts", "number, user_id, mention, kind, value, decided_at", 5),
            new BackedUpTable(
                    "soulprint.publications",
                    "user_id, sequence, decisions, rules, made_at, style, conversations, messages, earliest, latest",
                    5),
            new BackedUpTable("soulprint.publication_languages", "user_id, language, understood, conversations", 5),
            new BackedUpTable(
                    "soulprint.facts",
                    "user_id, id, position, slot, value, polarity, modality, tense, status, superseded_by, valid_from, valid_to, precision, verdict_mention, verdict_kind, verdict_value, decided_at",
                    5),
            new BackedUpTable("soulprint.fact_mentions", "user_id, fact, position, " + MentionRows.COLUMNS, 5),
            new BackedUpTable("soulprint.profile_parts", "user_id, part, document, name, list", 5),
            new BackedUpTable("soulprint.profile_lines", "user_id, part, position, text, measured, facts", 5),
            new BackedUpTable("soulprint.changes", "user_id, sequence, subject, key"),
            new BackedUpTable(
                    "soulprint.imports", "id, user_id, sources, started_at, finished_at, state, total, done, error"),
            new BackedUpTable("soulprint.import_counts", "import_id, topic, reason, count"),
            new BackedUpTable(
                    "public.user_profiles",
                    "user_id, soul_md, identity_md, user_md, agents_md, tools_md, memory_md, soulprint_text, import_status, full_pass_status, full_pass_started_at, full_pass_completed_at, full_pass_error"),
            new BackedUpTable(
                    "public.conversation_chunks",
                    "id, user_id, conversation_id, content, token_count, chunk_index, total_chunks, created_at, title, message_count, is_recent, chunk_tier, first_message, last_message"));

    BackedUpTable(String name, String columns) {
        this(name, columns, 1);
    }

    String entry() {
        return "tables/" + name + ".copy";
    }
}
