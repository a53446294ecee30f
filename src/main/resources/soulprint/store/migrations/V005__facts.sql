-- Working state: what was taken from each conversation and each declared context, by which rules, from which content.
CREATE TABLE soulprint.extractions (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      uuid    NOT NULL,
    conversation bigint  UNIQUE REFERENCES soulprint.conversations (id) ON DELETE CASCADE,
    context      bigint  UNIQUE REFERENCES soulprint.contexts (id) ON DELETE CASCADE,
    rules        text    NOT NULL,
    content      text    NOT NULL,
    understood   boolean NOT NULL,
    style        integer[] NOT NULL,
    CHECK (num_nonnulls(conversation, context) = 1)
);
CREATE INDEX extractions_user ON soulprint.extractions (user_id);

CREATE TABLE soulprint.mentions (
    extraction      bigint  NOT NULL REFERENCES soulprint.extractions (id) ON DELETE CASCADE,
    position        integer NOT NULL,
    id              uuid    NOT NULL,
    slot            text    NOT NULL,
    value           text    NOT NULL,
    polarity        text    NOT NULL,
    modality        text    NOT NULL,
    tense           text    NOT NULL,
    source          text    NOT NULL,
    conversation_id text    NOT NULL,
    message_id      text    NOT NULL,
    starts          integer NOT NULL,
    quote           text    NOT NULL,
    said_at         timestamptz,
    valid_from      date,
    valid_to        date,
    precision       text,
    time_words      text,
    reason          text,
    PRIMARY KEY (extraction, position)
);

-- Proposals that the validator turned down.
CREATE TABLE soulprint.rejections (
    extraction bigint  NOT NULL REFERENCES soulprint.extractions (id) ON DELETE CASCADE,
    reason     text    NOT NULL,
    count      integer NOT NULL,
    PRIMARY KEY (extraction, reason)
);

-- What the user decided, never changed and never removed: of several about one mention, the last counts.
CREATE TABLE soulprint.verdicts (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    uuid NOT NULL,
    mention    uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('approved', 'corrected', 'rejected')),
    value      text,
    decided_at timestamptz NOT NULL,
    CHECK ((kind = 'corrected') = (value IS NOT NULL))
);
CREATE INDEX verdicts_user ON soulprint.verdicts (user_id, mention, number);

-- What is published, one row a user: made from the history up to change `sequence` and the verdicts up to `decisions`.
CREATE TABLE soulprint.publications (
    user_id       uuid        PRIMARY KEY,
    sequence      bigint      NOT NULL,
    decisions     bigint      NOT NULL,
    rules         text        NOT NULL,
    made_at       timestamptz NOT NULL,
    style         integer[]   NOT NULL,
    conversations integer     NOT NULL,
    messages      integer     NOT NULL,
    earliest      timestamptz,
    latest        timestamptz
);

CREATE TABLE soulprint.publication_languages (
    user_id       uuid    NOT NULL REFERENCES soulprint.publications (user_id) ON DELETE CASCADE,
    language      text    NOT NULL,
    understood    boolean NOT NULL,
    conversations integer NOT NULL,
    PRIMARY KEY (user_id, language, understood)
);

CREATE TABLE soulprint.facts (
    user_id         uuid    NOT NULL REFERENCES soulprint.publications (user_id) ON DELETE CASCADE,
    id              uuid    NOT NULL,
    position        integer NOT NULL,
    slot            text    NOT NULL,
    value           text    NOT NULL,
    polarity        text    NOT NULL,
    modality        text    NOT NULL,
    tense           text    NOT NULL,
    status          text    NOT NULL CHECK (status IN ('live', 'superseded', 'rejected')),
    superseded_by   uuid,
    valid_from      date,
    valid_to        date,
    precision       text,
    verdict_mention uuid,
    verdict_kind    text,
    verdict_value   text,
    decided_at      timestamptz,
    PRIMARY KEY (user_id, id)
);

CREATE TABLE soulprint.fact_mentions (
    user_id         uuid    NOT NULL,
    fact            uuid    NOT NULL,
    position        integer NOT NULL,
    id              uuid    NOT NULL,
    slot            text    NOT NULL,
    value           text    NOT NULL,
    polarity        text    NOT NULL,
    modality        text    NOT NULL,
    tense           text    NOT NULL,
    source          text    NOT NULL,
    conversation_id text    NOT NULL,
    message_id      text    NOT NULL,
    starts          integer NOT NULL,
    quote           text    NOT NULL,
    said_at         timestamptz,
    valid_from      date,
    valid_to        date,
    precision       text,
    time_words      text,
    reason          text,
    PRIMARY KEY (user_id, fact, position),
    FOREIGN KEY (user_id, fact) REFERENCES soulprint.facts (user_id, id) ON DELETE CASCADE
);

-- The documents: the fields of the sections and the headings of MEMORY in order, with or without lines.
CREATE TABLE soulprint.profile_parts (
    user_id  uuid    NOT NULL REFERENCES soulprint.publications (user_id) ON DELETE CASCADE,
    part     integer NOT NULL,
    document text    NOT NULL,
    name     text    NOT NULL,
    list     boolean NOT NULL,
    PRIMARY KEY (user_id, part)
);

-- A line rests on facts or on what was counted.
CREATE TABLE soulprint.profile_lines (
    user_id  uuid    NOT NULL,
    part     integer NOT NULL,
    position integer NOT NULL,
    text     text    NOT NULL,
    measured text,
    facts    uuid[]  NOT NULL,
    PRIMARY KEY (user_id, part, position),
    FOREIGN KEY (user_id, part) REFERENCES soulprint.profile_parts (user_id, part) ON DELETE CASCADE
);
