-- The rules by which a conversation was cut into passages; null: not yet.
ALTER TABLE soulprint.conversations ADD COLUMN cutter text;

-- The pieces that are embedded: offsets in a message's text, and the hash of what the model reads.
CREATE TABLE soulprint.passages (
    conversation bigint  NOT NULL REFERENCES soulprint.conversations (id) ON DELETE CASCADE,
    position     integer NOT NULL,
    message      integer NOT NULL,
    starts       integer NOT NULL,
    ends         integer NOT NULL,
    hash         bytea   NOT NULL,
    PRIMARY KEY (conversation, position)
);
CREATE INDEX passages_hash ON soulprint.passages (hash);

-- Vectors, remembered by content: little-endian 32-bit floats. No two users share a row.
CREATE TABLE soulprint.embeddings (
    user_id   uuid    NOT NULL,
    model     text    NOT NULL,
    hash      bytea   NOT NULL,
    dimension integer NOT NULL CHECK (dimension > 0),
    vector    bytea   NOT NULL CHECK (octet_length(vector) = 4 * dimension),
    PRIMARY KEY (user_id, model, hash)
);
-- Noise does not compress.
ALTER TABLE soulprint.embeddings ALTER COLUMN vector SET STORAGE EXTERNAL;

-- The last embedding pass of each user; complete_to is the change up to which nothing is left to embed.
CREATE TABLE soulprint.embedding_passes (
    user_id     uuid        PRIMARY KEY,
    model       text        NOT NULL,
    started_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    embedded    integer     NOT NULL DEFAULT 0,
    complete_to bigint
);

ALTER TABLE soulprint.changes DROP CONSTRAINT changes_subject_check;
ALTER TABLE soulprint.changes
    ADD CONSTRAINT changes_subject_check CHECK (subject IN ('conversation', 'context', 'embedding'));
