-- +goose Up
CREATE TABLE entries (
    sequence BIGINT PRIMARY KEY CHECK (sequence > 0),
    id       TEXT COLLATE "C" NOT NULL UNIQUE,
    kind     TEXT COLLATE "C" NOT NULL,
    subject  TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    run      TEXT COLLATE "C" NOT NULL,
    recorded TEXT COLLATE "C" NOT NULL,
    body     TEXT NOT NULL
);
CREATE INDEX entries_subject ON entries (subject, sequence);
CREATE INDEX entries_recorded ON entries (recorded, sequence);

CREATE TABLE blobs (
    sha256     TEXT COLLATE "C" PRIMARY KEY,
    media_type TEXT NOT NULL,
    size       BIGINT NOT NULL,
    zstd       BYTEA NOT NULL
);

-- +goose StatementBegin
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are never changed and never deleted', TG_TABLE_NAME;
END $$;
-- +goose StatementEnd
CREATE TRIGGER entries_change BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_truncate BEFORE TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER blobs_change BEFORE UPDATE OR DELETE ON blobs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER blobs_truncate BEFORE TRUNCATE ON blobs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE projections (
    sequence   BIGINT PRIMARY KEY REFERENCES entries (sequence),
    noun       TEXT COLLATE "C" NOT NULL,
    subject    TEXT COLLATE "C" NOT NULL,
    document   TEXT COLLATE "C" NOT NULL,
    superseded BIGINT REFERENCES entries (sequence),
    name       TEXT COLLATE "C" NOT NULL,
    kind       TEXT COLLATE "C" NOT NULL,
    day        TEXT COLLATE "C" NOT NULL,
    head       TEXT
);
CREATE UNIQUE INDEX projections_current ON projections (subject) WHERE superseded IS NULL;
CREATE INDEX projections_subject ON projections (subject, sequence);
CREATE INDEX projections_noun ON projections (noun, sequence);
CREATE INDEX projections_document ON projections (document, noun, sequence);
CREATE INDEX projections_name ON projections (noun, name, sequence);

CREATE TABLE refs (
    target   TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL REFERENCES entries (sequence),
    role     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (target, sequence, role)
);
CREATE INDEX refs_sequence ON refs (sequence);

CREATE TABLE codes (
    country TEXT COLLATE "C" PRIMARY KEY,
    last    BIGINT NOT NULL
);

CREATE TABLE words (
    part   BIGINT PRIMARY KEY,
    vector TSVECTOR NOT NULL
);
CREATE INDEX words_vector ON words USING gin (vector);

CREATE VIEW values_all AS
    SELECT p.noun, p.subject AS id, p.document, p.sequence, p.superseded, e.recorded,
        s.recorded AS until, e.run, p.name, p.kind, p.day, e.body
    FROM projections p JOIN entries e ON e.sequence = p.sequence
    LEFT JOIN entries s ON s.sequence = p.superseded;
CREATE VIEW runs AS SELECT id, sequence, superseded, recorded, until, name AS agent, day AS started, body FROM values_all WHERE noun = 'run';
CREATE VIEW documents AS SELECT id, sequence, superseded, recorded, until, run, name AS address, kind AS media_type, day AS published, body FROM values_all WHERE noun = 'document';
CREATE VIEW statements AS SELECT id, document, sequence, superseded, recorded, until, run, name AS speaker, kind AS stance, day, body FROM values_all WHERE noun = 'statement';
CREATE VIEW claims AS SELECT id, document, sequence, superseded, recorded, until, run, name AS actor, kind AS attribute, day, body FROM values_all WHERE noun = 'claim';
CREATE VIEW incidents AS SELECT id, document, sequence, superseded, recorded, until, run, name AS code, kind, day, body FROM values_all WHERE noun = 'incident';
CREATE VIEW tallies AS SELECT id, document, sequence, superseded, recorded, until, run, name AS compiler, kind AS effect, day AS since, body FROM values_all WHERE noun = 'tally';
CREATE VIEW relations AS SELECT id, document, sequence, superseded, recorded, until, run, name AS from_actor, kind, day, body FROM values_all WHERE noun = 'relation';
CREATE VIEW control AS SELECT id, document, sequence, superseded, recorded, until, run, name AS place, kind, day, body FROM values_all WHERE noun = 'control';
CREATE VIEW agreements AS SELECT id, document, sequence, superseded, recorded, until, run, name, day AS effective, body FROM values_all WHERE noun = 'agreement';
CREATE VIEW commitments AS SELECT id, document, sequence, superseded, recorded, until, run, name AS obligor, kind AS status, day AS deadline, body FROM values_all WHERE noun = 'commitment';
CREATE VIEW comparisons AS SELECT id, document, sequence, superseded, recorded, until, run, name AS rule, kind AS relation, body FROM values_all WHERE noun = 'comparison';
CREATE VIEW actors AS SELECT id, sequence, superseded, recorded, until, run, name, kind, body FROM values_all WHERE noun = 'actor';
CREATE VIEW places AS SELECT id, sequence, superseded, recorded, until, run, name, kind, body FROM values_all WHERE noun = 'place';
