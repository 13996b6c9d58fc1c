-- Tags on articles and highlights, what other services knew of an article, and files that hold many articles.

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  -- Nested by "/": as the person wrote it first.
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_folded ON tag (folded);

CREATE TABLE tagging (
  id TEXT PRIMARY KEY,
  tag_id TEXT NOT NULL REFERENCES tag (id),
  article_id TEXT REFERENCES article (id),
  highlight_id TEXT REFERENCES highlight (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK ((article_id IS NULL) <> (highlight_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX tagging_tag ON tagging (tag_id);
CREATE INDEX tagging_article ON tagging (article_id);
CREATE INDEX tagging_highlight ON tagging (highlight_id);

-- Saved in another service: what that said of it and has no column of its own.
CREATE TABLE service_record (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  service TEXT NOT NULL CHECK (service <> ''),
  saved_at TEXT,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX service_record_article ON service_record (article_id);

-- A file of many articles is opened, and each of them becomes an item of its own.
CREATE TABLE job_item_3 (
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Where the bytes wait: a file of the person's, or one of the library's originals.
  path TEXT,
  sha256 TEXT,
  outcome TEXT NOT NULL
    CHECK (outcome IN ('waiting', 'opened', 'imported', 'new-revision', 'already-there', 'failed', 'cancelled')),
  reason TEXT,
  article_id TEXT,
  -- Which of the articles in the file it is; null where the file is one.
  entry INTEGER,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO job_item_3 SELECT *, NULL FROM job_item;
DROP TABLE job_item;
ALTER TABLE job_item_3 RENAME TO job_item;
CREATE INDEX job_item_waiting ON job_item (job_id, position) WHERE outcome = 'waiting';
