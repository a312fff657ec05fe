-- +goose Up
CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    id       TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    document TEXT NOT NULL,
    run      TEXT NOT NULL,
    recorded TEXT NOT NULL,
    body     TEXT NOT NULL
) STRICT;
CREATE INDEX entries_subject ON entries (subject, sequence);
CREATE INDEX entries_recorded ON entries (recorded, sequence);

-- REPLACE deletes without firing the trigger on DELETE, so the trigger on
-- INSERT refuses what REPLACE would replace.
-- +goose StatementBegin
CREATE TRIGGER entries_insert BEFORE INSERT ON entries
WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM entries)
    OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'entries are only appended, in sequence');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER entries_update BEFORE UPDATE ON entries
BEGIN
    SELECT RAISE(ABORT, 'entries are never changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER entries_delete BEFORE DELETE ON entries
BEGIN
    SELECT RAISE(ABORT, 'entries are never deleted');
END;
-- +goose StatementEnd

CREATE TABLE blobs (
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    zstd       BLOB NOT NULL
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER blobs_insert BEFORE INSERT ON blobs
WHEN EXISTS (SELECT 1 FROM blobs WHERE sha256 = NEW.sha256)
BEGIN
    SELECT RAISE(ABORT, 'blobs are never replaced');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blobs_update BEFORE UPDATE ON blobs
BEGIN
    SELECT RAISE(ABORT, 'blobs are never changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER blobs_delete BEFORE DELETE ON blobs
BEGIN
    SELECT RAISE(ABORT, 'blobs are never deleted');
END;
-- +goose StatementEnd

CREATE TABLE projections (
    sequence   INTEGER PRIMARY KEY REFERENCES entries (sequence),
    noun       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    document   TEXT NOT NULL,
    superseded INTEGER REFERENCES entries (sequence),
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    day        TEXT NOT NULL,
    head       TEXT
) STRICT;
CREATE UNIQUE INDEX projections_current ON projections (subject) WHERE superseded IS NULL;
CREATE INDEX projections_subject ON projections (subject, sequence);
CREATE INDEX projections_noun ON projections (noun, sequence);
CREATE INDEX projections_document ON projections (document, noun, sequence);
CREATE INDEX projections_name ON projections (noun, name, sequence);

CREATE TABLE refs (
    target   TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES entries (sequence),
    role     TEXT NOT NULL,
    PRIMARY KEY (target, sequence, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_sequence ON refs (sequence);

CREATE TABLE codes (
    country TEXT PRIMARY KEY,
    last    INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

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
PRAGMA application_id = 1667460205;
