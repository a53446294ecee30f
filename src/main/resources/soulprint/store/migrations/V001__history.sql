-- What is SoulPrint's own stands in the schema `soulprint`; the tables that the web app reads stand in `public` (V002).

CREATE TABLE soulprint.installation (
    only_row        boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id              uuid    NOT NULL DEFAULT gen_random_uuid(),
    placeholder_key bytea   NOT NULL
);

-- Two random UUIDs give 244 random bits: the key under which secrets get their stable placeholders.
INSERT INTO soulprint.installation (placeholder_key)
VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

CREATE TABLE soulprint.histories (
    user_id    uuid   PRIMARY KEY,
    sequence   bigint NOT NULL DEFAULT 0,
    generation bigint NOT NULL DEFAULT 0
);

CREATE TABLE soulprint.conversations (
    id              bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id         uuid    NOT NULL,
    conversation_id text    NOT NULL,
    provider        text    NOT NULL,
    title           text    NOT NULL,
    language        text,
    started_at      timestamptz,
    updated_at      timestamptz,
    message_count   integer NOT NULL,
    content_hash    text   NOT NULL,
    redaction       text    NOT NULL,
    UNIQUE (user_id, conversation_id)
);

CREATE TABLE soulprint.messages (
    conversation bigint  NOT NULL REFERENCES soulprint.conversations (id) ON DELETE CASCADE,
    position     integer NOT NULL,
    message_id   text    NOT NULL,
    role         text    NOT NULL,
    said_at      timestamptz,
    text         text    NOT NULL,
    PRIMARY KEY (conversation, position)
);

CREATE TABLE soulprint.contexts (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id uuid   NOT NULL,
    kind    text   NOT NULL,
    hash    bytea  NOT NULL,
    text    text   NOT NULL,
    UNIQUE (user_id, kind, hash)
);

CREATE TABLE soulprint.context_places (
    context      bigint NOT NULL REFERENCES soulprint.contexts (id) ON DELETE CASCADE,
    conversation bigint NOT NULL REFERENCES soulprint.conversations (id) ON DELETE CASCADE,
    message_id   text   NOT NULL,
    said_at      timestamptz,
    PRIMARY KEY (conversation, context, message_id)
);
CREATE INDEX context_places_context ON soulprint.context_places (context);

-- One row for each stored, replaced or removed conversation or context, in commit order of the user's history.
CREATE TABLE soulprint.changes (
    user_id  uuid   NOT NULL,
    sequence bigint NOT NULL,
    subject  text   NOT NULL CHECK (subject IN ('conversation', 'context')),
    key      text   NOT NULL,
    PRIMARY KEY (user_id, sequence)
);

CREATE TABLE soulprint.imports (
    id          uuid PRIMARY KEY,
    user_id     uuid NOT NULL,
    sources     text NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    state       text NOT NULL CHECK (state IN ('running', 'complete', 'failed')),
    total       integer NOT NULL,
    done        integer NOT NULL DEFAULT 0,
    error       text
);
CREATE INDEX imports_user ON soulprint.imports (user_id, started_at);

-- What an import's receipt counts, a line each.
CREATE TABLE soulprint.import_counts (
    import_id uuid    NOT NULL REFERENCES soulprint.imports (id) ON DELETE CASCADE,
    topic     text    NOT NULL,
    reason    text    NOT NULL,
    count     integer NOT NULL,
    PRIMARY KEY (import_id, topic, reason)
);
