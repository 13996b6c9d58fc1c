-- Made of migrations/ by scripts/schema.mjs: change it there.

CREATE TABLE library (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  made_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES author (id)
) STRICT;

CREATE TABLE author (
  id TEXT PRIMARY KEY,
  name TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  name TEXT,
  captured_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- The first revision comes before its article. Once that does, SQLite looks through all that refers to
  -- articles: each such column needs an index, or every import reads whole tables.
  article_id TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 1),
  original_sha256 TEXT NOT NULL REFERENCES original (sha256),
  encoding TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  -- In UTF-16 code units, as every offset.
  text_length INTEGER NOT NULL CHECK (text_length > 0),
  created_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES author (id),
  UNIQUE (article_id, number)
) STRICT;

CREATE INDEX revision_original ON revision (original_sha256);

CREATE INDEX revision_text_hash ON revision (text_sha256);

CREATE TABLE revision_text (
  revision_id TEXT PRIMARY KEY REFERENCES revision (id),
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  lines TEXT NOT NULL CHECK (json_valid(lines))
) STRICT;

CREATE TRIGGER original_is_immutable BEFORE UPDATE ON original
BEGIN SELECT raise(ABORT, 'originals are immutable'); END;

CREATE TRIGGER original_stays BEFORE DELETE ON original
BEGIN SELECT raise(ABORT, 'originals are immutable'); END;

CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON revision
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TRIGGER revision_stays BEFORE DELETE ON revision
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TRIGGER revision_text_is_immutable BEFORE UPDATE ON revision_text
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TRIGGER revision_text_stays BEFORE DELETE ON revision_text
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TABLE source (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('outlet')),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT;

CREATE UNIQUE INDEX source_name ON source (kind, folded) WHERE deleted_at IS NULL;

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT REFERENCES source (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  title TEXT NOT NULL CHECK (title <> ''),
  byline TEXT,
  -- A stated date: EDTF without a zone, the zone or null where unknown, and the words it was read from.
  published_value TEXT,
  published_zone TEXT,
  published_words TEXT,
  updated_value TEXT,
  updated_zone TEXT,
  updated_words TEXT,
  url TEXT,
  language TEXT,
  excerpt TEXT NOT NULL,
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  captured_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK ((published_value IS NULL) = (published_words IS NULL)),
  CHECK ((updated_value IS NULL) = (updated_words IS NULL))
) STRICT;

CREATE TABLE article_state (
  article_id TEXT PRIMARY KEY REFERENCES article (id),
  read_at TEXT,
  starred_at TEXT,
  archived_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE highlight (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color TEXT NOT NULL
    CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  -- Of the person's fields: integrity_check does not see a changed letter.
  checksum TEXT NOT NULL CHECK (length(checksum) = 64)
) STRICT;

CREATE INDEX highlight_article ON highlight (article_id, deleted_at);

CREATE TRIGGER passage_is_immutable
BEFORE UPDATE OF article_id, revision_id, start_offset, end_offset, exact, prefix, suffix ON highlight
BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;

CREATE TRIGGER highlight_is_of_its_article BEFORE INSERT ON highlight
WHEN NOT EXISTS (SELECT 1 FROM revision WHERE id = new.revision_id AND article_id = new.article_id)
BEGIN SELECT raise(ABORT, 'the revision is another article''s'); END;

CREATE TABLE note (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT REFERENCES article (id),
  highlight_id TEXT REFERENCES highlight (id),
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  checksum TEXT NOT NULL CHECK (length(checksum) = 64),
  CHECK ((article_id IS NULL) <> (highlight_id IS NULL))
) STRICT;

CREATE INDEX note_article ON note (article_id, deleted_at);

CREATE INDEX note_highlight ON note (highlight_id, deleted_at);

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_alias (
  id TEXT PRIMARY KEY,
  entity_id TEXT NOT NULL REFERENCES entity (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_alias_name ON entity_alias (folded, deleted_at);

CREATE INDEX entity_alias_entity ON entity_alias (entity_id);

CREATE TABLE act (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  -- What the window calls it: saves that carry the same key are one act.
  key TEXT,
  at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES author (id),
  -- Completes "Undo: …".
  label TEXT NOT NULL CHECK (label <> ''),
  article_id TEXT,
  -- The act that this one takes back. A redo takes back an undo.
  undoes TEXT REFERENCES act (id),
  -- done and undone acts are the two stacks; a dropped one was undone before something else was done;
  -- a step is an undo or redo itself, or a deed that undo passes over.
  stand TEXT NOT NULL CHECK (stand IN ('done', 'undone', 'dropped', 'step'))
) STRICT;

CREATE INDEX act_done ON act (n) WHERE stand = 'done';

CREATE INDEX act_undone ON act (n) WHERE stand = 'undone';

CREATE INDEX act_key ON act (key) WHERE key IS NOT NULL;

CREATE INDEX act_undoes ON act (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  act_n INTEGER NOT NULL REFERENCES act (n),
  at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES author (id),
  noun TEXT NOT NULL,
  row_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove', 'restore')),
  -- The columns that changed, as they were and as they are. A created row has no before.
  before TEXT CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  UNIQUE (act_n, noun, row_id),
  CHECK ((action = 'create') = (before IS NULL))
) STRICT;

CREATE INDEX change_row ON change (row_id, seq);

CREATE TABLE reading_position (
  article_id TEXT PRIMARY KEY REFERENCES article (id),
  reading_offset INTEGER NOT NULL CHECK (reading_offset >= 0),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'analyze')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'interrupted')),
  done INTEGER NOT NULL CHECK (done >= 0),
  total INTEGER NOT NULL CHECK (total >= 0),
  failed INTEGER NOT NULL CHECK (failed >= 0),
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX job_running ON job (id) WHERE state = 'running';

CREATE TABLE job_item (
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Where the bytes wait: a file of the person's, or one of the library's originals.
  path TEXT,
  sha256 TEXT,
  outcome TEXT NOT NULL
    CHECK (outcome IN ('waiting', 'imported', 'already-there', 'failed', 'cancelled')),
  reason TEXT,
  article_id TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_item_waiting ON job_item (job_id, position) WHERE outcome = 'waiting';

CREATE TABLE highlight_placement (
  highlight_id TEXT NOT NULL REFERENCES highlight (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'gone')),
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (highlight_id, revision_id),
  CHECK ((state = 'gone') = (start_offset IS NULL) AND (state = 'gone') = (end_offset IS NULL)),
  CHECK (state = 'gone' OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT, WITHOUT ROWID;

CREATE TABLE analysis (
  n INTEGER PRIMARY KEY,
  revision_id TEXT NOT NULL REFERENCES revision (id),
  engine TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'failed')),
  language TEXT,
  reason TEXT,
  at TEXT NOT NULL,
  UNIQUE (revision_id, engine)
) STRICT;

CREATE TABLE found_entity (
  n INTEGER PRIMARY KEY,
  analysis_n INTEGER NOT NULL REFERENCES analysis (n) ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (analysis_n, key)
) STRICT;

CREATE TABLE found_mention (
  found_entity_n INTEGER NOT NULL REFERENCES found_entity (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  why TEXT NOT NULL,
  PRIMARY KEY (found_entity_n, start_offset, end_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_listing (
  article_n INTEGER PRIMARY KEY,
  source_n INTEGER NOT NULL,
  shelf TEXT NOT NULL CHECK (shelf IN ('open', 'archived', 'deleted')),
  is_unread INTEGER NOT NULL CHECK (is_unread IN (0, 1)),
  is_starred INTEGER NOT NULL CHECK (is_starred IN (0, 1)),
  -- An undated article stands where it was captured, or nobody would find it under 100,000 dated ones.
  dated TEXT NOT NULL,
  captured INTEGER NOT NULL,
  -- The engine that last read the current revision, '' for none.
  analyzed_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX listing_shelf ON article_listing (shelf, dated, captured);

CREATE INDEX listing_unread ON article_listing (dated, captured) WHERE shelf = 'open' AND is_unread = 1;

CREATE INDEX listing_starred ON article_listing (dated, captured) WHERE shelf = 'open' AND is_starred = 1;

CREATE INDEX listing_source_shelf ON article_listing (source_n, shelf, dated, captured);

CREATE INDEX listing_source_unread ON article_listing (source_n, dated, captured)
  WHERE shelf = 'open' AND is_unread = 1;

CREATE INDEX listing_source_starred ON article_listing (source_n, dated, captured)
  WHERE shelf = 'open' AND is_starred = 1;

CREATE INDEX listing_analyzed ON article_listing (analyzed_by) WHERE shelf <> 'deleted';

CREATE TABLE article_count (
  source_n INTEGER NOT NULL,
  shelf TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  articles INTEGER NOT NULL CHECK (articles >= 0),
  PRIMARY KEY (source_n, shelf, is_unread, is_starred)
) STRICT, WITHOUT ROWID;

CREATE VIEW article_listing_due AS
SELECT
  a.n AS article_n,
  coalesce((SELECT s.n FROM source s WHERE s.id = a.source_id), 0) AS source_n,
  CASE
    WHEN a.deleted_at IS NOT NULL THEN 'deleted'
    WHEN t.archived_at IS NOT NULL THEN 'archived'
    ELSE 'open'
  END AS shelf,
  t.read_at IS NULL AS is_unread,
  t.starred_at IS NOT NULL AS is_starred,
  coalesce(a.published_value, substr(a.captured_at, 1, 19)) AS dated,
  -- Milliseconds: a batch imports thousands of articles in one second.
  CAST(round(unixepoch(a.captured_at, 'subsec') * 1000) AS INTEGER) AS captured,
  coalesce((SELECT y.engine FROM analysis y WHERE y.revision_id = a.revision_id ORDER BY y.n DESC LIMIT 1), '')
    AS analyzed_by
FROM article a
JOIN article_state t ON t.article_id = a.id;

CREATE TRIGGER listing_follows_new_state AFTER INSERT ON article_state
BEGIN
  INSERT INTO article_listing SELECT * FROM article_listing_due
  WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER listing_follows_state AFTER UPDATE OF read_at, starred_at, archived_at ON article_state
BEGIN
  UPDATE article_listing
  SET shelf = due.shelf, is_unread = due.is_unread, is_starred = due.is_starred
  FROM article_listing_due due
  WHERE due.article_n = (SELECT n FROM article WHERE id = new.article_id)
    AND article_listing.article_n = due.article_n;
END;

CREATE TRIGGER listing_follows_article
AFTER UPDATE OF source_id, revision_id, published_value, captured_at, deleted_at ON article
BEGIN
  UPDATE article_listing
  SET source_n = due.source_n, shelf = due.shelf, dated = due.dated, captured = due.captured,
    analyzed_by = due.analyzed_by
  FROM article_listing_due due
  WHERE due.article_n = new.n AND article_listing.article_n = due.article_n;
END;

CREATE TRIGGER listing_follows_analysis AFTER INSERT ON analysis
BEGIN
  UPDATE article_listing SET analyzed_by = new.engine
  WHERE article_n IN (
    SELECT a.n FROM revision r JOIN article a ON a.id = r.article_id
    WHERE r.id = new.revision_id AND a.revision_id = r.id
  );
END;

CREATE TRIGGER count_follows_new_listing AFTER INSERT ON article_listing
BEGIN
  INSERT INTO article_count VALUES (new.source_n, new.shelf, new.is_unread, new.is_starred, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER count_follows_listing AFTER UPDATE OF source_n, shelf, is_unread, is_starred ON article_listing
WHEN (old.source_n, old.shelf, old.is_unread, old.is_starred)
  IS NOT (new.source_n, new.shelf, new.is_unread, new.is_starred)
BEGIN
  UPDATE article_count SET articles = articles - 1
  WHERE source_n = old.source_n AND shelf = old.shelf
    AND is_unread = old.is_unread AND is_starred = old.is_starred;
  INSERT INTO article_count VALUES (new.source_n, new.shelf, new.is_unread, new.is_starred, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER count_follows_gone_listing AFTER DELETE ON article_listing
BEGIN
  UPDATE article_count SET articles = articles - 1
  WHERE source_n = old.source_n AND shelf = old.shelf
    AND is_unread = old.is_unread AND is_starred = old.is_starred;
END;
