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
  author_id TEXT NOT NULL REFERENCES author (id), understood TEXT CHECK (json_valid(understood)),
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
  deleted_at TEXT, agency TEXT, dateline_place TEXT, section TEXT, captured_by TEXT NOT NULL DEFAULT 'import' CHECK (captured_by IN ('import', 'file')), checksum TEXT CHECK (length(checksum) = 64),
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
, checked_revision_id TEXT REFERENCES revision (id)) STRICT, WITHOUT ROWID;

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
, decision TEXT CHECK (decision IN ('kept', 'detached')), decision_words TEXT CHECK ((decision IS NULL) = (decision_words IS NULL)), style TEXT CHECK (style IN ('underline')), replaces TEXT REFERENCES highlight (id), image_sha256 TEXT CHECK (length(image_sha256) = 64), image_words TEXT CHECK ((image_words IS NULL) = (image_sha256 IS NULL))) STRICT;

CREATE INDEX highlight_article ON highlight (article_id, deleted_at);

CREATE TRIGGER highlight_is_of_its_article BEFORE INSERT ON highlight
WHEN NOT EXISTS (SELECT 1 FROM revision WHERE id = new.revision_id AND article_id = new.article_id)
BEGIN SELECT raise(ABORT, 'the revision is another article''s'); END;

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
  undo_state TEXT NOT NULL CHECK (undo_state IN ('done', 'undone', 'dropped', 'step'))
, label_salt BLOB CHECK (length(label_salt) = 16), label_hash BLOB CHECK (length(label_hash) = 32), silenced_by INTEGER REFERENCES act (n)) STRICT;

CREATE INDEX act_done ON act (n) WHERE undo_state = 'done';

CREATE INDEX act_undone ON act (n) WHERE undo_state = 'undone';

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
  after TEXT NOT NULL CHECK (json_valid(after)), salt BLOB CHECK (length(salt) = 16), words_hash BLOB CHECK (length(words_hash) = 32), erased_by INTEGER REFERENCES act (n),
  UNIQUE (act_n, noun, row_id),
  CHECK ((action = 'create') = (before IS NULL))
) STRICT;

CREATE INDEX change_row ON change (row_id, seq);

CREATE TABLE reading_position (
  article_id TEXT PRIMARY KEY REFERENCES article (id),
  reading_offset INTEGER NOT NULL CHECK (reading_offset >= 0),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE highlight_placement (
  highlight_id TEXT NOT NULL REFERENCES highlight (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'gone')),
  start_offset INTEGER,
  end_offset INTEGER, image_sha256 TEXT CHECK (length(image_sha256) = 64),
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

CREATE TABLE article_listing (
  article_n INTEGER PRIMARY KEY,
  source_n INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'archived', 'deleted')),
  is_unread INTEGER NOT NULL CHECK (is_unread IN (0, 1)),
  is_starred INTEGER NOT NULL CHECK (is_starred IN (0, 1)),
  -- An undated article stands where it was captured, or nobody would find it under 100,000 dated ones.
  dated TEXT NOT NULL,
  captured INTEGER NOT NULL,
  -- The engine that last read the current revision, '' for none.
  analyzed_by TEXT NOT NULL DEFAULT ''
, is_to_check INTEGER NOT NULL DEFAULT 0 CHECK (is_to_check IN (0, 1)), title_key TEXT NOT NULL DEFAULT '', story_at TEXT NOT NULL DEFAULT '', story_n INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX listing_unread ON article_listing (dated, captured) WHERE status = 'open' AND is_unread = 1;

CREATE INDEX listing_starred ON article_listing (dated, captured) WHERE status = 'open' AND is_starred = 1;

CREATE INDEX listing_source_unread ON article_listing (source_n, dated, captured)
  WHERE status = 'open' AND is_unread = 1;

CREATE INDEX listing_source_starred ON article_listing (source_n, dated, captured)
  WHERE status = 'open' AND is_starred = 1;

CREATE INDEX listing_analyzed ON article_listing (analyzed_by) WHERE status <> 'deleted';

CREATE TRIGGER listing_follows_analysis AFTER INSERT ON analysis
BEGIN
  UPDATE article_listing SET analyzed_by = new.engine
  WHERE article_n IN (
    SELECT a.n FROM revision r JOIN article a ON a.id = r.article_id
    WHERE r.id = new.revision_id AND a.revision_id = r.id
  );
END;

CREATE TABLE "entity_alias" (
  id TEXT PRIMARY KEY,
  entity_id TEXT NOT NULL REFERENCES entity (id),
  -- What the engine takes the name for: it may go on doing so when a person has changed the entity's kind.
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  -- By what deed the entity came to this name: it is the reason that a person reads.
  origin TEXT NOT NULL CHECK (origin IN ('name', 'form', 'merge', 'rename', 'hand', 'split')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_alias_name ON entity_alias (folded, deleted_at);

CREATE INDEX entity_alias_entity ON entity_alias (entity_id);

CREATE INDEX entity_name ON entity (name) WHERE deleted_at IS NULL;

CREATE TABLE entity_merge (
  id TEXT PRIMARY KEY,
  from_id TEXT NOT NULL REFERENCES entity (id),
  into_id TEXT NOT NULL REFERENCES entity (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK (from_id <> into_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_merge_from ON entity_merge (from_id, deleted_at);

CREATE INDEX entity_merge_into ON entity_merge (into_id, deleted_at);

CREATE TABLE naming (
  id TEXT PRIMARY KEY,
  article_id TEXT REFERENCES article (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  entity_id TEXT REFERENCES entity (id),
  -- By what deed: it is the reason that a person reads.
  origin TEXT NOT NULL CHECK (origin IN ('confirm', 'merge', 'split', 'reject')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK (article_id IS NOT NULL OR entity_id IS NULL),
  CHECK ((origin = 'reject') = (entity_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX naming_article ON naming (article_id, folded, kind);

CREATE INDEX naming_entity ON naming (entity_id, deleted_at);

CREATE INDEX naming_everywhere ON naming (folded, kind) WHERE article_id IS NULL AND deleted_at IS NULL;

CREATE TABLE mention (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  entity_id TEXT REFERENCES entity (id),
  origin TEXT NOT NULL CHECK (origin IN ('confirm', 'hand', 'split', 'reject')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK ((origin = 'reject') = (entity_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_article ON mention (article_id, deleted_at);

CREATE INDEX mention_entity ON mention (entity_id, deleted_at);

CREATE INDEX mention_revision ON mention (revision_id);

CREATE TABLE quote (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  revision_id TEXT NOT NULL REFERENCES revision (id),
  -- Where it was found: by this it is known again.
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  -- The words that were said, as found or as adjusted.
  own_start INTEGER NOT NULL CHECK (own_start >= 0),
  own_end INTEGER NOT NULL CHECK (own_end > own_start),
  pieces TEXT NOT NULL CHECK (json_valid(pieces)),
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
  state TEXT NOT NULL CHECK (state IN ('confirmed', 'corrected', 'rejected')),
  cue_start INTEGER,
  cue_end INTEGER,
  cue TEXT,
  speaker_start INTEGER,
  speaker_end INTEGER,
  -- The words in the text, and whom they stand for: an entity, else a name as it was found, else nobody by name.
  speaker_words TEXT,
  speaker_name TEXT,
  speaker_kind TEXT CHECK (speaker_kind IN ('person', 'organisation', 'place')),
  speaker_folded TEXT,
  speaker_entity_id TEXT REFERENCES entity (id),
  -- What was found, where a person corrected it.
  found_speaker TEXT,
  addressee TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  CHECK ((cue_start IS NULL) = (cue_end IS NULL) AND (cue_start IS NULL) = (cue IS NULL)),
  CHECK ((speaker_start IS NULL) = (speaker_end IS NULL)),
  CHECK ((speaker_kind IS NULL) = (speaker_folded IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX quote_article ON quote (article_id, deleted_at);

CREATE INDEX quote_speaker ON quote (speaker_entity_id, deleted_at);

CREATE INDEX quote_revision ON quote (revision_id);

CREATE TABLE decision_placement (
  noun TEXT NOT NULL CHECK (noun IN ('mention', 'quote')),
  row_id TEXT NOT NULL,
  revision_id TEXT NOT NULL REFERENCES revision (id),
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'gone')),
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (row_id, revision_id),
  CHECK ((state = 'gone') = (start_offset IS NULL) AND (state = 'gone') = (end_offset IS NULL)),
  CHECK (state = 'gone' OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_placement_revision ON decision_placement (revision_id);

CREATE TABLE found_name (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0,
  mentions INTEGER NOT NULL DEFAULT 0,
  UNIQUE (folded, kind)
) STRICT;

CREATE INDEX found_name_often ON found_name (mentions DESC, n) WHERE mentions > 0;

CREATE TABLE found_entity (
  n INTEGER PRIMARY KEY,
  analysis_n INTEGER NOT NULL REFERENCES analysis (n) ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  name TEXT NOT NULL,
  name_n INTEGER NOT NULL REFERENCES found_name (n),
  -- Under what a naming of this article is looked up: its own name, or another form that a person decided on.
  decision_kind TEXT NOT NULL,
  decision_folded TEXT NOT NULL,
  UNIQUE (analysis_n, key)
) STRICT;

CREATE INDEX found_entity_name ON found_entity (name_n);

CREATE TABLE found_mention (
  found_entity_n INTEGER NOT NULL REFERENCES found_entity (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  why TEXT NOT NULL,
  PRIMARY KEY (found_entity_n, start_offset, end_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_tie (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name_n INTEGER NOT NULL REFERENCES found_name (n),
  found_entity_n INTEGER NOT NULL REFERENCES found_entity (n) ON DELETE CASCADE,
  PRIMARY KEY (folded, kind, name_n, found_entity_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX found_tie_name ON found_tie (name_n, folded);

CREATE INDEX found_tie_entity ON found_tie (found_entity_n);

CREATE TABLE found_quote (
  n INTEGER PRIMARY KEY,
  analysis_n INTEGER NOT NULL REFERENCES analysis (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  pieces TEXT NOT NULL CHECK (json_valid(pieces)),
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
  words TEXT NOT NULL,
  cue_start INTEGER,
  cue_end INTEGER,
  cue TEXT,
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker_words TEXT,
  speaker_name TEXT,
  speaker_found_n INTEGER REFERENCES found_entity (n) ON DELETE CASCADE,
  addressee TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  why TEXT NOT NULL,
  UNIQUE (analysis_n, start_offset, end_offset)
) STRICT;

CREATE INDEX found_quote_speaker ON found_quote (speaker_found_n);

CREATE TABLE found_date (
  n INTEGER PRIMARY KEY,
  analysis_n INTEGER NOT NULL REFERENCES analysis (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  -- EDTF, no finer than the words.
  value TEXT NOT NULL,
  words TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  why TEXT NOT NULL,
  -- The paragraph that it stands in: who is named there belongs to it.
  line_start INTEGER NOT NULL,
  line_end INTEGER NOT NULL,
  UNIQUE (analysis_n, start_offset, end_offset)
) STRICT;

CREATE VIEW mention_placed AS
SELECT m.id, m.article_id, m.entity_id, m.origin,
  iif(m.revision_id = a.revision_id, m.start_offset, p.start_offset) AS start_offset,
  iif(m.revision_id = a.revision_id, m.end_offset, p.end_offset) AS end_offset
FROM mention m
JOIN article a ON a.id = m.article_id
LEFT JOIN decision_placement p ON p.row_id = m.id AND p.revision_id = a.revision_id
WHERE m.deleted_at IS NULL AND (m.revision_id = a.revision_id OR p.state <> 'gone');

CREATE VIEW quote_placed AS
SELECT q.*, iif(q.revision_id = a.revision_id, 'exact', p.state) AS placed_state,
  iif(q.revision_id = a.revision_id, q.start_offset, p.start_offset) AS placed_start,
  iif(q.revision_id = a.revision_id, q.end_offset, p.end_offset) AS placed_end
FROM quote q
JOIN article a ON a.id = q.article_id
LEFT JOIN decision_placement p ON p.row_id = q.id AND p.revision_id = a.revision_id
WHERE q.deleted_at IS NULL AND (q.revision_id = a.revision_id OR p.state <> 'gone');

CREATE TABLE article_name (
  name_n INTEGER NOT NULL,
  dated TEXT NOT NULL,
  article_n INTEGER NOT NULL,
  found_n INTEGER NOT NULL,
  -- Without those that a person decided one by one.
  mentions INTEGER NOT NULL,
  -- A person said what the name stands for in this article: then it counts for that entity, or for none.
  is_decided INTEGER NOT NULL CHECK (is_decided IN (0, 1)),
  entity_id TEXT,
  PRIMARY KEY (name_n, dated, article_n, found_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_name_article ON article_name (article_n, is_decided, entity_id);

CREATE INDEX article_name_entity ON article_name (entity_id, dated, article_n) WHERE entity_id IS NOT NULL;

CREATE VIEW article_name_due AS
SELECT f.name_n, l.dated, a.n AS article_n, f.n AS found_n,
  (SELECT count(*) FROM found_mention m WHERE m.found_entity_n = f.n AND NOT EXISTS (
    SELECT 1 FROM mention_placed p
    WHERE p.article_id = a.id AND p.start_offset < m.end_offset AND p.end_offset > m.start_offset
  )) AS mentions,
  g.id IS NOT NULL AS is_decided,
  g.entity_id
FROM article a
JOIN article_listing l ON l.article_n = a.n
JOIN analysis y ON y.revision_id = a.revision_id
JOIN found_entity f ON f.analysis_n = y.n
LEFT JOIN naming g ON g.id = (
  SELECT max(s.id) FROM naming s
  WHERE s.article_id = a.id AND s.folded = f.decision_folded AND s.kind = f.decision_kind AND s.deleted_at IS NULL
)
WHERE a.deleted_at IS NULL;

CREATE TRIGGER name_count_follows_new AFTER INSERT ON article_name WHEN new.is_decided = 0
BEGIN
  UPDATE found_name SET articles = articles + 1, mentions = mentions + new.mentions WHERE n = new.name_n;
END;

CREATE TRIGGER name_count_follows_gone AFTER DELETE ON article_name WHEN old.is_decided = 0
BEGIN
  UPDATE found_name SET articles = articles - 1, mentions = mentions - old.mentions WHERE n = old.name_n;
END;

CREATE TABLE quote_listing (
  n INTEGER PRIMARY KEY,
  article_n INTEGER NOT NULL,
  source_n INTEGER NOT NULL,
  dated TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  found_n INTEGER,
  quote_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'corrected', 'rejected')),
  -- Who speaks: an entity that a person chose, else a name as it was found.
  name_n INTEGER,
  entity_id TEXT,
  CHECK (found_n IS NOT NULL OR quote_id IS NOT NULL)
) STRICT;

CREATE INDEX quote_listing_dated ON quote_listing (dated, article_n, start_offset);

CREATE INDEX quote_listing_article ON quote_listing (article_n, start_offset);

CREATE INDEX quote_listing_source ON quote_listing (source_n, dated, article_n, start_offset);

CREATE INDEX quote_listing_name ON quote_listing (name_n, dated, article_n, start_offset)
  WHERE name_n IS NOT NULL;

CREATE INDEX quote_listing_entity ON quote_listing (entity_id, dated, article_n, start_offset)
  WHERE entity_id IS NOT NULL;

CREATE INDEX quote_listing_decided ON quote_listing (state, dated, article_n, start_offset)
  WHERE state <> 'suggested';

CREATE INDEX quote_listing_found ON quote_listing (found_n) WHERE found_n IS NOT NULL;

CREATE VIEW quote_listing_due AS
SELECT a.n AS article_n, l.source_n, l.dated, q.start_offset, q.end_offset, q.n AS found_n, d.id AS quote_id,
  coalesce(d.state, 'suggested') AS state,
  CASE
    WHEN d.speaker_entity_id IS NOT NULL THEN NULL
    WHEN d.id IS NOT NULL
      THEN (SELECT n FROM found_name WHERE folded = d.speaker_folded AND kind = d.speaker_kind)
    WHEN m.id IS NULL AND g.id IS NULL THEN f.name_n
  END AS name_n,
  CASE WHEN d.id IS NOT NULL THEN d.speaker_entity_id WHEN m.id IS NOT NULL THEN m.entity_id ELSE g.entity_id END
    AS entity_id
FROM article a
JOIN article_listing l ON l.article_n = a.n
JOIN analysis y ON y.revision_id = a.revision_id
JOIN found_quote q ON q.analysis_n = y.n
LEFT JOIN found_entity f ON f.n = q.speaker_found_n
LEFT JOIN naming g ON g.id = (
  SELECT max(s.id) FROM naming s
  WHERE s.article_id = a.id AND s.folded = f.decision_folded AND s.kind = f.decision_kind AND s.deleted_at IS NULL
)
LEFT JOIN mention m ON m.id = (
  SELECT max(p.id) FROM mention_placed p
  WHERE p.article_id = a.id AND p.start_offset < q.speaker_end AND p.end_offset > q.speaker_start
)
LEFT JOIN quote d ON d.id = (
  SELECT max(p.id) FROM quote_placed p
  WHERE p.article_id = a.id AND 2 * (min(p.placed_end, q.end_offset) - max(p.placed_start, q.start_offset))
    > max(p.placed_end - p.placed_start, q.end_offset - q.start_offset)
)
WHERE a.deleted_at IS NULL
UNION ALL
SELECT a.n, l.source_n, l.dated, d.placed_start, d.placed_end, NULL, d.id, d.state,
  CASE WHEN d.speaker_entity_id IS NULL
    THEN (SELECT n FROM found_name WHERE folded = d.speaker_folded AND kind = d.speaker_kind) END,
  d.speaker_entity_id
FROM article a
JOIN article_listing l ON l.article_n = a.n
JOIN quote_placed d ON d.article_id = a.id
WHERE a.deleted_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM analysis y JOIN found_quote q ON q.analysis_n = y.n
  WHERE y.revision_id = a.revision_id
    AND 2 * (min(d.placed_end, q.end_offset) - max(d.placed_start, q.start_offset))
      > max(d.placed_end - d.placed_start, q.end_offset - q.start_offset)
);

CREATE VIEW names_to_list AS SELECT 0 AS article_n WHERE 0;

CREATE TRIGGER names_are_listed INSTEAD OF INSERT ON names_to_list
BEGIN
  DELETE FROM article_name WHERE article_n = new.article_n;
  INSERT INTO article_name SELECT * FROM article_name_due WHERE article_n = new.article_n;
END;

CREATE VIEW quotes_to_list AS SELECT 0 AS article_n, 0 AS start_offset, 0 AS end_offset WHERE 0;

CREATE TRIGGER quotes_are_listed INSTEAD OF INSERT ON quotes_to_list
BEGIN
  DELETE FROM quote_listing
  WHERE article_n = new.article_n AND start_offset < new.end_offset AND end_offset > new.start_offset;
  INSERT INTO quote_listing
    (article_n, source_n, dated, start_offset, end_offset, found_n, quote_id, state, name_n, entity_id)
  SELECT * FROM quote_listing_due
  WHERE article_n = new.article_n AND start_offset < new.end_offset AND end_offset > new.start_offset;
END;

CREATE TRIGGER findings_follow_listing AFTER UPDATE OF source_n, status, dated ON article_listing
WHEN (old.source_n, old.status = 'deleted', old.dated) IS NOT (new.source_n, new.status = 'deleted', new.dated)
BEGIN
  INSERT INTO names_to_list VALUES (new.article_n);
  INSERT INTO quotes_to_list VALUES (new.article_n, 0, 1000000000);
END;

CREATE TRIGGER findings_follow_revision AFTER UPDATE OF revision_id ON article
WHEN old.revision_id <> new.revision_id
BEGIN
  INSERT INTO names_to_list VALUES (new.n);
  INSERT INTO quotes_to_list VALUES (new.n, 0, 1000000000);
END;

CREATE TRIGGER findings_follow_new_naming AFTER INSERT ON naming WHEN new.article_id IS NOT NULL
BEGIN
  INSERT INTO names_to_list SELECT n FROM article WHERE id = new.article_id;
  INSERT INTO quotes_to_list SELECT n, 0, 1000000000 FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER findings_follow_naming AFTER UPDATE ON naming WHEN new.article_id IS NOT NULL
BEGIN
  INSERT INTO names_to_list SELECT n FROM article WHERE id = new.article_id;
  INSERT INTO quotes_to_list SELECT n, 0, 1000000000 FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER findings_follow_new_mention AFTER INSERT ON mention
BEGIN
  INSERT INTO names_to_list SELECT n FROM article WHERE id = new.article_id;
  INSERT INTO quotes_to_list SELECT n, 0, 1000000000 FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER findings_follow_mention AFTER UPDATE ON mention
BEGIN
  INSERT INTO names_to_list SELECT n FROM article WHERE id = new.article_id;
  INSERT INTO quotes_to_list SELECT n, 0, 1000000000 FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER listing_follows_new_quote AFTER INSERT ON quote
BEGIN
  INSERT INTO quotes_to_list
  SELECT a.n, coalesce(p.placed_start, 0), coalesce(p.placed_end, 1000000000)
  FROM article a LEFT JOIN quote_placed p ON p.id = new.id WHERE a.id = new.article_id;
END;

CREATE TRIGGER listing_follows_quote AFTER UPDATE ON quote
BEGIN
  INSERT INTO quotes_to_list
  SELECT a.n, coalesce(p.placed_start, 0), coalesce(p.placed_end, 1000000000)
  FROM article a LEFT JOIN quote_placed p ON p.id = new.id WHERE a.id = new.article_id;
END;

CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

CREATE TABLE "job" (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'analyze')),
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'interrupted')),
  done INTEGER NOT NULL CHECK (done >= 0),
  total INTEGER NOT NULL CHECK (total >= 0),
  failed INTEGER NOT NULL CHECK (failed >= 0),
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX job_running ON job (id) WHERE state = 'running';

CREATE TABLE copy_parting (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_parting_article ON copy_parting (article_id, deleted_at);

CREATE TABLE text_print (
  hash INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  PRIMARY KEY (hash, article_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_print_article ON text_print (article_n);

CREATE TABLE copy_group (
  article_n INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL
) STRICT;

CREATE INDEX copy_group_members ON copy_group (group_n);

CREATE TABLE found_role (
  n INTEGER PRIMARY KEY,
  found_entity_n INTEGER NOT NULL REFERENCES found_entity (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  words TEXT NOT NULL CHECK (words <> ''),
  -- Roles that are the same in this spelling are taken for one.
  folded TEXT NOT NULL,
  -- The name beside it: who decides on that mention decides whose role it is.
  name_start INTEGER NOT NULL CHECK (name_start >= 0),
  UNIQUE (found_entity_n, start_offset, end_offset)
) STRICT;

CREATE TABLE feed (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Where its articles are listed. Its name is the feed's.
  source_id TEXT NOT NULL REFERENCES source (id),
  url TEXT NOT NULL CHECK (url <> ''),
  -- Where the list of feeds that it came from had it.
  folder TEXT,
  -- Whether the page of each entry is fetched where the feed has only a summary.
  fetches_pages INTEGER NOT NULL CHECK (fetches_pages IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
, schedule TEXT CHECK (schedule IN ('quarter-hour', 'hour', 'day', 'never')), keeps_read_days INTEGER CHECK (keeps_read_days >= 1), keeps_unread_days INTEGER CHECK (keeps_unread_days >= 1), more_folders TEXT CHECK (json_valid(more_folders))) STRICT;

CREATE UNIQUE INDEX feed_url ON feed (url) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX feed_source ON feed (source_id) WHERE deleted_at IS NULL;

CREATE TABLE feed_state (
  feed_id TEXT PRIMARY KEY REFERENCES feed (id),
  title TEXT,
  site_url TEXT,
  etag TEXT,
  last_modified TEXT,
  asked_at TEXT,
  -- When it was last read without trouble.
  heard_at TEXT,
  -- Why it could not be read, in a sentence; null while all is well.
  problem TEXT
, notice TEXT, former_url TEXT, login_origin TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE feed_entry (
  feed_id TEXT NOT NULL REFERENCES feed (id),
  key TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  -- The original that is only a summary of the article; null where the feed has all of it.
  summary_sha256 TEXT,
  -- As the feed last had it; null where the article came another way, and the feed does not change it.
  original_sha256 TEXT,
  first_at TEXT NOT NULL, seen_sha256 TEXT,
  PRIMARY KEY (feed_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_entry_article ON feed_entry (article_id);

CREATE TABLE image (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif')),
  -- In pixels, as it is shown.
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  size INTEGER NOT NULL CHECK (size > 0),
  captured_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE revision_image (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  image_sha256 TEXT NOT NULL REFERENCES image (sha256),
  -- The line of the original that it stands before; the number of lines for one after the last.
  line INTEGER NOT NULL CHECK (line >= 0),
  -- Where in the revision's text the block begins that it stands before, or the text's length.
  at_offset INTEGER NOT NULL CHECK (at_offset >= 0),
  alt TEXT NOT NULL,
  -- Its address on the web, where the file said one.
  source TEXT,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_image_of ON revision_image (image_sha256);

CREATE TRIGGER image_is_immutable BEFORE UPDATE ON image
BEGIN SELECT raise(ABORT, 'images are immutable'); END;

CREATE TRIGGER image_stays BEFORE DELETE ON image
BEGIN SELECT raise(ABORT, 'images are immutable'); END;

CREATE TRIGGER revision_image_is_immutable BEFORE UPDATE ON revision_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TRIGGER revision_image_stays BEFORE DELETE ON revision_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

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
, color TEXT
  CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey')), description TEXT CHECK (description <> ''), memo TEXT CHECK (memo <> '')) STRICT, WITHOUT ROWID;

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
  deleted_at TEXT, put_by TEXT NOT NULL DEFAULT 'person' CHECK (put_by IN ('person', 'feed')),
  CHECK ((article_id IS NULL) <> (highlight_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX tagging_tag ON tagging (tag_id);

CREATE INDEX tagging_article ON tagging (article_id);

CREATE INDEX tagging_highlight ON tagging (highlight_id);

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

CREATE TABLE "job_item" (
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

CREATE INDEX job_item_waiting ON job_item (job_id, position) WHERE outcome = 'waiting';

CREATE TABLE "asked_image" (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  address TEXT NOT NULL CHECK (address <> ''),
  -- Where it was in the end; null where nothing came.
  found_at TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'left-out', 'failed')),
  -- Why it was not kept, in a sentence.
  reason TEXT,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX listing_status ON article_listing (status, dated, captured);

CREATE INDEX listing_source_status ON article_listing (source_n, status, dated, captured);

CREATE TRIGGER asked_image_is_immutable BEFORE UPDATE ON asked_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE TRIGGER asked_image_stays BEFORE DELETE ON asked_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;

CREATE INDEX revision_doubted ON revision (id) WHERE json_array_length(understood, '$.doubts') > 0;

CREATE INDEX listing_to_check ON article_listing (dated, captured) WHERE status = 'open' AND is_to_check = 1;

CREATE INDEX listing_source_to_check ON article_listing (source_n, dated, captured)
  WHERE status = 'open' AND is_to_check = 1;

CREATE TABLE article_count (
  source_n INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  is_to_check INTEGER NOT NULL,
  articles INTEGER NOT NULL CHECK (articles >= 0),
  PRIMARY KEY (source_n, status, is_unread, is_starred, is_to_check)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER listing_follows_state
AFTER UPDATE OF read_at, starred_at, archived_at, checked_revision_id ON article_state
BEGIN
  UPDATE article_listing
  SET status = due.status, is_unread = due.is_unread, is_starred = due.is_starred, is_to_check = due.is_to_check
  FROM article_listing_due due
  WHERE due.article_n = (SELECT n FROM article WHERE id = new.article_id)
    AND article_listing.article_n = due.article_n;
END;

CREATE TRIGGER count_follows_new_listing AFTER INSERT ON article_listing
BEGIN
  INSERT INTO article_count
  VALUES (new.source_n, new.status, new.is_unread, new.is_starred, new.is_to_check, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER count_follows_listing
AFTER UPDATE OF source_n, status, is_unread, is_starred, is_to_check ON article_listing
WHEN (old.source_n, old.status, old.is_unread, old.is_starred, old.is_to_check)
  IS NOT (new.source_n, new.status, new.is_unread, new.is_starred, new.is_to_check)
BEGIN
  UPDATE article_count SET articles = articles - 1
  WHERE source_n = old.source_n AND status = old.status
    AND is_unread = old.is_unread AND is_starred = old.is_starred AND is_to_check = old.is_to_check;
  INSERT INTO article_count
  VALUES (new.source_n, new.status, new.is_unread, new.is_starred, new.is_to_check, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER count_follows_gone_listing AFTER DELETE ON article_listing
BEGIN
  UPDATE article_count SET articles = articles - 1
  WHERE source_n = old.source_n AND status = old.status
    AND is_unread = old.is_unread AND is_starred = old.is_starred AND is_to_check = old.is_to_check;
END;

CREATE TABLE feed_rule (
  id TEXT PRIMARY KEY,
  -- Null: what any feed brings.
  feed_id TEXT REFERENCES feed (id),
  field TEXT NOT NULL CHECK (field IN ('words', 'title', 'author', 'category')),
  -- Several are parted by commas; one of them is enough.
  words TEXT NOT NULL CHECK (words <> ''),
  -- What is put on the articles; null for a rule that mutes them.
  tag TEXT CHECK (tag <> ''),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_rule_feed ON feed_rule (feed_id);

CREATE TABLE feed_ruling (
  article_id TEXT NOT NULL REFERENCES article (id),
  rule_id TEXT NOT NULL REFERENCES feed_rule (id),
  -- As the rule's field had it then: "strike" in title.
  field TEXT NOT NULL CHECK (field IN ('words', 'title', 'author', 'category')),
  found TEXT NOT NULL,
  is_muted INTEGER NOT NULL CHECK (is_muted IN (0, 1)),
  at TEXT NOT NULL,
  PRIMARY KEY (article_id, rule_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_ruling_rule ON feed_ruling (rule_id);

CREATE TABLE feed_listing (
  -- The feed's own source; the article's is another.
  source_n INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  is_to_check INTEGER NOT NULL,
  dated TEXT NOT NULL,
  captured INTEGER NOT NULL, title_key TEXT NOT NULL DEFAULT '', outlet_n INTEGER NOT NULL DEFAULT 0, story_at TEXT NOT NULL DEFAULT '', story_n INTEGER NOT NULL DEFAULT 0, place REAL NOT NULL DEFAULT 0,
  PRIMARY KEY (article_n, source_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_listing_status ON feed_listing (source_n, status, dated, captured, article_n);

CREATE INDEX feed_listing_unread ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_unread = 1;

CREATE INDEX feed_listing_starred ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_starred = 1;

CREATE INDEX feed_listing_to_check ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_to_check = 1;

CREATE TABLE feed_count (
  source_n INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  is_to_check INTEGER NOT NULL,
  articles INTEGER NOT NULL CHECK (articles >= 0),
  PRIMARY KEY (source_n, status, is_unread, is_starred, is_to_check)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER feed_count_follows_new_listing AFTER INSERT ON feed_listing
BEGIN
  INSERT INTO feed_count
  VALUES (new.source_n, new.status, new.is_unread, new.is_starred, new.is_to_check, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER feed_count_follows_listing AFTER UPDATE OF status, is_unread, is_starred, is_to_check ON feed_listing
BEGIN
  UPDATE feed_count SET articles = articles - 1
  WHERE source_n = old.source_n AND status = old.status
    AND is_unread = old.is_unread AND is_starred = old.is_starred AND is_to_check = old.is_to_check;
  INSERT INTO feed_count
  VALUES (new.source_n, new.status, new.is_unread, new.is_starred, new.is_to_check, 1)
  ON CONFLICT DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER feed_count_follows_gone_listing AFTER DELETE ON feed_listing
BEGIN
  UPDATE feed_count SET articles = articles - 1
  WHERE source_n = old.source_n AND status = old.status
    AND is_unread = old.is_unread AND is_starred = old.is_starred AND is_to_check = old.is_to_check;
END;

CREATE TRIGGER feed_listing_follows_gone_article AFTER DELETE ON article_listing
BEGIN
  DELETE FROM feed_listing WHERE article_n = old.article_n;
END;

CREATE INDEX job_item_known ON job_item (job_id) WHERE outcome = 'already-there';

CREATE TABLE title_letter (
  letter TEXT PRIMARY KEY,
  plain TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW article_listing_due AS
SELECT
  a.n AS article_n,
  coalesce((SELECT s.n FROM source s WHERE s.id = a.source_id), 0) AS source_n,
  CASE
    WHEN a.deleted_at IS NOT NULL THEN 'deleted'
    WHEN t.archived_at IS NOT NULL THEN 'archived'
    ELSE 'open'
  END AS status,
  t.read_at IS NULL AS is_unread,
  t.starred_at IS NOT NULL AS is_starred,
  coalesce(a.published_value, substr(a.captured_at, 1, 19)) AS dated,
  -- Milliseconds: a batch imports thousands of articles in one second.
  CAST(round(unixepoch(a.captured_at, 'subsec') * 1000) AS INTEGER) AS captured,
  coalesce((SELECT y.engine FROM analysis y WHERE y.revision_id = a.revision_id ORDER BY y.n DESC LIMIT 1), '')
    AS analyzed_by,
  EXISTS (
    SELECT 1 FROM revision d INDEXED BY revision_doubted
    WHERE d.id = a.revision_id AND json_array_length(d.understood, '$.doubts') > 0
      AND d.id IS NOT t.checked_revision_id
  ) AS is_to_check,
  substr(
    ltrim(
      CASE
        WHEN a.title NOT GLOB '*[^ -~]*' THEN lower(a.title)
        ELSE (
          -- In the order of the places, which json_each gives and a LEFT JOIN keeps: programs with an older SQLite read no ORDER BY here.
          SELECT group_concat(coalesce(l.plain, lower(substr(a.title, p.value, 1))), '')
          FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80]') p
          LEFT JOIN title_letter l ON l.letter = substr(a.title, p.value, 1)
          WHERE p.value <= length(a.title)
        )
      END,
      ' "''#*([{<.,:;!?_–—‐‑-…“”„‟‘’‚‛«»‹›「」『』《》〈〉【】（〝¡¿·•' || char(9, 10, 160, 8239, 8203, 65279)
    ),
    1, 48
  ) AS title_key
FROM article a
JOIN article_state t ON t.article_id = a.id;

CREATE INDEX listing_status_title ON article_listing (status, title_key);

CREATE INDEX listing_unread_title ON article_listing (title_key) WHERE status = 'open' AND is_unread = 1;

CREATE INDEX listing_starred_title ON article_listing (title_key) WHERE status = 'open' AND is_starred = 1;

CREATE INDEX listing_to_check_title ON article_listing (title_key) WHERE status = 'open' AND is_to_check = 1;

CREATE INDEX listing_status_captured ON article_listing (status, captured);

CREATE INDEX listing_unread_captured ON article_listing (captured) WHERE status = 'open' AND is_unread = 1;

CREATE INDEX listing_starred_captured ON article_listing (captured) WHERE status = 'open' AND is_starred = 1;

CREATE INDEX listing_to_check_captured ON article_listing (captured) WHERE status = 'open' AND is_to_check = 1;

CREATE INDEX listing_source_title
  ON article_listing (source_n, status, title_key, article_n, is_unread, is_starred, is_to_check);

CREATE INDEX listing_source_captured
  ON article_listing (source_n, status, captured, article_n, is_unread, is_starred, is_to_check);

CREATE TRIGGER listing_follows_article
AFTER UPDATE OF source_id, revision_id, title, published_value, captured_at, deleted_at ON article
BEGIN
  UPDATE article_listing
  SET source_n = due.source_n, status = due.status, dated = due.dated, captured = due.captured,
    analyzed_by = due.analyzed_by, is_to_check = due.is_to_check, title_key = due.title_key
  FROM article_listing_due due
  WHERE due.article_n = new.n AND article_listing.article_n = due.article_n;
END;

CREATE INDEX feed_listing_title
  ON feed_listing (source_n, status, title_key, article_n, is_unread, is_starred, is_to_check);

CREATE INDEX feed_listing_captured
  ON feed_listing (source_n, status, captured, article_n, is_unread, is_starred, is_to_check);

CREATE INDEX feed_listing_outlet
  ON feed_listing (source_n, status, outlet_n, dated, captured, article_n, is_unread, is_starred, is_to_check);

CREATE TABLE search_entry (
  key INTEGER PRIMARY KEY,
  article_n INTEGER NOT NULL UNIQUE,
  -- The key that its date asks for; it has a neighbouring one where another article came first.
  date_key INTEGER NOT NULL,
  -- The revision whose text was taken in.
  revision_id TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_text USING fts5 (
  title, body, byline, captions, aside,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE highlight_text USING fts5 (
  words, note, tags,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE note_text USING fts5 (
  body,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE quote_text USING fts5 (
  words,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE name_text USING fts5 (
  name,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE article_word USING fts5vocab (article_text, row);

CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_often ON search_word (articles DESC);

CREATE TABLE search_due (
  noun TEXT NOT NULL CHECK (noun IN ('article', 'highlight', 'note', 'quote', 'name')),
  n INTEGER NOT NULL,
  PRIMARY KEY (noun, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_backlog (
  noun TEXT NOT NULL CHECK (noun IN ('article', 'highlight', 'note', 'quote', 'name')),
  n INTEGER NOT NULL,
  PRIMARY KEY (noun, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_follows_new_listing AFTER INSERT ON article_listing
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('article', new.article_n);
END;

CREATE TRIGGER search_follows_listing AFTER UPDATE OF dated ON article_listing WHEN old.dated <> new.dated
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('article', new.article_n);
END;

CREATE TRIGGER search_follows_article AFTER UPDATE OF title, byline, revision_id ON article
WHEN (old.title, old.byline, old.revision_id) IS NOT (new.title, new.byline, new.revision_id)
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('article', new.n);
END;

CREATE TRIGGER search_follows_new_highlight AFTER INSERT ON highlight
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('highlight', new.n);
END;

CREATE TRIGGER search_follows_highlight AFTER UPDATE OF deleted_at ON highlight
WHEN old.deleted_at IS NOT new.deleted_at
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('highlight', new.n);
END;

CREATE TRIGGER search_follows_new_quote AFTER INSERT ON found_quote
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', new.n);
END;

CREATE TRIGGER search_follows_gone_quote AFTER DELETE ON found_quote
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', old.n);
END;

CREATE TRIGGER search_follows_new_name AFTER INSERT ON found_name
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('name', new.n);
END;

CREATE TRIGGER search_follows_new_tagging AFTER INSERT ON tagging
BEGIN
  INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE id = new.highlight_id;
  INSERT OR IGNORE INTO search_due SELECT 'article', n FROM article
  WHERE id = coalesce(new.article_id, (SELECT article_id FROM highlight WHERE id = new.highlight_id));
END;

CREATE TABLE search_count (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  counted_articles INTEGER NOT NULL,
  -- Null while nothing is being counted.
  up_to TEXT
) STRICT;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  -- As it was typed: "last 7 days" means other days tomorrow.
  query TEXT NOT NULL CHECK (query <> ''),
  -- The order in which they are listed.
  place INTEGER NOT NULL,
  -- Whether the person is told of what it finds newly.
  is_alert INTEGER NOT NULL CHECK (is_alert IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search_seen (
  search_id TEXT PRIMARY KEY REFERENCES saved_search (id),
  article_n INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER search_follows_newly_listed_quote AFTER INSERT ON quote_listing WHEN new.quote_id IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', -new.n);
END;

CREATE TRIGGER search_follows_no_longer_listed_quote AFTER DELETE ON quote_listing WHEN old.quote_id IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', -old.n);
END;

CREATE INDEX highlight_color ON highlight (color) WHERE deleted_at IS NULL;

CREATE VIEW story_copy AS
SELECT g.group_n, l.article_n, l.dated
FROM copy_group g
JOIN article_listing l ON l.article_n = g.article_n AND l.status <> 'deleted'
JOIN article a ON a.n = g.article_n
WHERE NOT EXISTS (SELECT 1 FROM copy_parting p WHERE p.article_id = a.id AND p.deleted_at IS NULL);

CREATE VIEW story_due AS
SELECT l.article_n, coalesce(s.newest, l.dated) AS story_at, coalesce(s.group_n, 0) AS story_n
FROM article_listing l
LEFT JOIN story_copy c ON c.article_n = l.article_n
LEFT JOIN (
  SELECT group_n, max(dated) AS newest FROM story_copy GROUP BY group_n HAVING count(*) > 1
) s ON s.group_n = c.group_n;

CREATE VIEW story_to_list AS SELECT 0 AS group_n WHERE 0;

CREATE TRIGGER story_is_listed INSTEAD OF INSERT ON story_to_list
BEGIN
  UPDATE article_listing SET story_at = due.story_at, story_n = due.story_n
  FROM (
    SELECT
      l.article_n,
      iif(s.copies > 1 AND c.article_n IS NOT NULL, s.newest, l.dated) AS story_at,
      iif(s.copies > 1 AND c.article_n IS NOT NULL, new.group_n, 0) AS story_n
    FROM (SELECT count(*) AS copies, max(dated) AS newest FROM story_copy WHERE group_n = new.group_n) s
    JOIN copy_group g ON g.group_n = new.group_n
    JOIN article_listing l ON l.article_n = g.article_n
    LEFT JOIN (SELECT article_n FROM story_copy WHERE group_n = new.group_n) c ON c.article_n = g.article_n
  ) due
  WHERE due.article_n = article_listing.article_n
    AND (article_listing.story_at, article_listing.story_n) IS NOT (due.story_at, due.story_n);
END;

CREATE INDEX listing_status_story ON article_listing (status, story_at, story_n, dated);

CREATE INDEX listing_unread_story ON article_listing (story_at, story_n, dated)
  WHERE status = 'open' AND is_unread = 1;

CREATE INDEX listing_starred_story ON article_listing (story_at, story_n, dated)
  WHERE status = 'open' AND is_starred = 1;

CREATE INDEX listing_to_check_story ON article_listing (story_at, story_n, dated)
  WHERE status = 'open' AND is_to_check = 1;

CREATE INDEX listing_source_story
  ON article_listing (source_n, status, story_at, story_n, dated, article_n, is_unread, is_starred, is_to_check);

CREATE INDEX feed_listing_story
  ON feed_listing (source_n, status, story_at, story_n, dated, article_n, is_unread, is_starred, is_to_check);

CREATE TRIGGER listing_follows_new_state AFTER INSERT ON article_state
BEGIN
  INSERT INTO article_listing
    (article_n, source_n, status, is_unread, is_starred, dated, captured, analyzed_by, is_to_check, title_key, story_at)
  SELECT
    article_n, source_n, status, is_unread, is_starred, dated, captured, analyzed_by, is_to_check, title_key, dated
  FROM article_listing_due WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER story_follows_listing AFTER UPDATE OF dated, status ON article_listing
WHEN old.dated <> new.dated OR (old.status = 'deleted') <> (new.status = 'deleted')
BEGIN
  UPDATE article_listing SET story_at = dated WHERE article_n = new.article_n AND story_n = 0;
  INSERT INTO story_to_list SELECT group_n FROM copy_group WHERE article_n = new.article_n;
END;

CREATE TRIGGER story_follows_gone_listing AFTER DELETE ON article_listing
BEGIN
  INSERT INTO story_to_list SELECT group_n FROM copy_group WHERE article_n = old.article_n;
END;

CREATE TRIGGER story_follows_new_copy AFTER INSERT ON copy_group
BEGIN
  INSERT INTO story_to_list VALUES (new.group_n);
END;

CREATE TRIGGER story_follows_copy AFTER UPDATE OF group_n ON copy_group WHEN old.group_n <> new.group_n
BEGIN
  INSERT INTO story_to_list VALUES (old.group_n), (new.group_n);
END;

CREATE TRIGGER story_follows_gone_copy AFTER DELETE ON copy_group
BEGIN
  UPDATE article_listing SET story_at = dated, story_n = 0 WHERE article_n = old.article_n AND story_n > 0;
  INSERT INTO story_to_list VALUES (old.group_n);
END;

CREATE TRIGGER story_follows_new_parting AFTER INSERT ON copy_parting
BEGIN
  INSERT INTO story_to_list
  SELECT g.group_n FROM article a JOIN copy_group g ON g.article_n = a.n WHERE a.id = new.article_id;
END;

CREATE TRIGGER story_follows_parting AFTER UPDATE OF deleted_at ON copy_parting
BEGIN
  INSERT INTO story_to_list
  SELECT g.group_n FROM article a JOIN copy_group g ON g.article_n = a.n WHERE a.id = new.article_id;
END;

CREATE TRIGGER story_follows_gone_parting AFTER DELETE ON copy_parting
BEGIN
  INSERT INTO story_to_list
  SELECT g.group_n FROM article a JOIN copy_group g ON g.article_n = a.n WHERE a.id = old.article_id;
END;

CREATE VIEW feed_listing_due AS
SELECT DISTINCT
  s.n AS source_n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured, l.title_key,
  l.source_n AS outlet_n, l.story_at, l.story_n
FROM article_listing l
JOIN article a ON a.n = l.article_n
JOIN feed_entry e ON e.article_id = a.id
JOIN feed f ON f.id = e.feed_id AND f.deleted_at IS NULL
JOIN source s ON s.id = f.source_id
WHERE l.source_n <> s.n;

CREATE TRIGGER feed_listing_follows_entry AFTER INSERT ON feed_entry
BEGIN
  INSERT OR IGNORE INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n)
  SELECT * FROM feed_listing_due WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER feed_listing_follows_article
AFTER UPDATE OF status, is_unread, is_starred, is_to_check, dated, captured, title_key, story_at, story_n ON article_listing
WHEN old.source_n = new.source_n
BEGIN
  UPDATE feed_listing
  SET status = new.status, is_unread = new.is_unread, is_starred = new.is_starred, is_to_check = new.is_to_check,
    dated = new.dated, captured = new.captured, title_key = new.title_key, story_at = new.story_at, story_n = new.story_n
  WHERE article_n = new.article_n;
END;

CREATE TRIGGER feed_listing_follows_feed AFTER UPDATE OF source_id, deleted_at ON feed
WHEN (old.source_id, old.deleted_at IS NULL) IS NOT (new.source_id, new.deleted_at IS NULL)
BEGIN
  DELETE FROM feed_listing WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n)
  SELECT * FROM feed_listing_due
  WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
END;

CREATE TABLE collection (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  -- The order in which they are listed.
  place INTEGER NOT NULL,
  is_queue INTEGER NOT NULL CHECK (is_queue IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
, parent_id TEXT REFERENCES collection (id)) STRICT;

CREATE TABLE collection_article (
  id TEXT PRIMARY KEY,
  collection_id TEXT NOT NULL REFERENCES collection (id),
  article_id TEXT NOT NULL REFERENCES article (id),
  -- What they stand in order of: one more than the last when it was put in, between two others where a person moved it.
  place REAL NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX collection_article_once ON collection_article (article_id, collection_id);

CREATE INDEX collection_article_collection ON collection_article (collection_id);

CREATE INDEX collection_listing_place
  ON feed_listing (source_n, status, place, article_n, is_unread, is_starred, is_to_check) WHERE source_n < -1;

CREATE VIEW collection_listing_due AS
SELECT
  -1 - c.n AS source_n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured, l.title_key,
  l.source_n AS outlet_n, l.story_at, l.story_n, m.place
FROM collection_article m
JOIN collection c ON c.id = m.collection_id
JOIN article a ON a.id = m.article_id
JOIN article_listing l ON l.article_n = a.n
WHERE m.deleted_at IS NULL;

CREATE TRIGGER collection_listing_follows_new_article AFTER INSERT ON collection_article
BEGIN
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n,
     place)
  SELECT
    -1 - c.n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured, l.title_key, l.source_n,
    l.story_at, l.story_n, new.place
  FROM collection c
  JOIN article a ON a.id = new.article_id
  JOIN article_listing l ON l.article_n = a.n
  WHERE c.id = new.collection_id AND new.deleted_at IS NULL;
END;

CREATE TRIGGER collection_listing_follows_article AFTER UPDATE OF place, deleted_at ON collection_article
BEGIN
  DELETE FROM feed_listing
  WHERE article_n = (SELECT n FROM article WHERE id = old.article_id)
    AND source_n = (SELECT -1 - n FROM collection WHERE id = old.collection_id);
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n,
     place)
  SELECT
    -1 - c.n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured, l.title_key, l.source_n,
    l.story_at, l.story_n, new.place
  FROM collection c
  JOIN article a ON a.id = new.article_id
  JOIN article_listing l ON l.article_n = a.n
  WHERE c.id = new.collection_id AND new.deleted_at IS NULL;
END;

CREATE TRIGGER feed_listing_follows_outlet AFTER UPDATE OF source_n ON article_listing
WHEN old.source_n <> new.source_n
BEGIN
  DELETE FROM feed_listing WHERE article_n = new.article_n AND source_n > 0;
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n)
  SELECT * FROM feed_listing_due WHERE article_n = new.article_n;
  UPDATE feed_listing
  SET status = new.status, is_unread = new.is_unread, is_starred = new.is_starred, is_to_check = new.is_to_check,
    dated = new.dated, captured = new.captured, title_key = new.title_key, outlet_n = new.source_n,
    story_at = new.story_at, story_n = new.story_n
  WHERE article_n = new.article_n AND source_n < 0;
END;

CREATE TABLE tag_listing (
  tag_id TEXT NOT NULL,
  article_n INTEGER NOT NULL,
  highlight_n INTEGER NOT NULL,
  by_person INTEGER NOT NULL CHECK (by_person IN (0, 1)),
  PRIMARY KEY (tag_id, article_n, highlight_n)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag_count (
  tag_id TEXT PRIMARY KEY,
  -- Those that bear it themselves or by a highlight.
  articles INTEGER NOT NULL,
  highlights INTEGER NOT NULL,
  -- How often a person put it on.
  by_person INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tag_list_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  changes INTEGER NOT NULL
) STRICT;

CREATE VIEW tag_listing_due AS
SELECT g.id AS tagging_id, g.tag_id, a.n AS article_n, coalesce(h.n, 0) AS highlight_n, g.put_by = 'person' AS by_person
FROM tagging g LEFT JOIN highlight h ON h.id = g.highlight_id JOIN article a ON a.id = coalesce(g.article_id, h.article_id)
WHERE g.deleted_at IS NULL AND h.deleted_at IS NULL AND a.deleted_at IS NULL;

CREATE TRIGGER tag_count_follows_new_listing AFTER INSERT ON tag_listing
BEGIN
  INSERT INTO tag_count VALUES (
    new.tag_id,
    NOT EXISTS (SELECT 1 FROM tag_listing
      WHERE tag_id = new.tag_id AND article_n = new.article_n AND highlight_n <> new.highlight_n),
    new.highlight_n > 0,
    new.by_person
  ) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles, highlights = highlights + excluded.highlights,
    by_person = by_person + excluded.by_person;
  UPDATE tag_list_state SET changes = changes + 1;
END;

CREATE TRIGGER tag_count_follows_listing AFTER UPDATE OF by_person ON tag_listing WHEN old.by_person <> new.by_person
BEGIN
  UPDATE tag_count SET by_person = by_person + new.by_person - old.by_person WHERE tag_id = new.tag_id;
  UPDATE tag_list_state SET changes = changes + 1;
END;

CREATE TRIGGER tag_count_follows_gone_listing AFTER DELETE ON tag_listing
BEGIN
  UPDATE tag_count SET
    articles = articles - NOT EXISTS (SELECT 1 FROM tag_listing WHERE tag_id = old.tag_id AND article_n = old.article_n),
    highlights = highlights - (old.highlight_n > 0),
    by_person = by_person - old.by_person
  WHERE tag_id = old.tag_id;
  UPDATE tag_list_state SET changes = changes + 1;
END;

CREATE TRIGGER tag_listing_follows_new_tagging AFTER INSERT ON tagging
BEGIN
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due WHERE tagging_id = new.id
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

CREATE TRIGGER tag_listing_follows_highlight AFTER UPDATE OF deleted_at ON highlight
WHEN old.deleted_at IS NOT new.deleted_at
BEGIN
  DELETE FROM tag_listing
  WHERE tag_id IN (SELECT tag_id FROM tagging WHERE highlight_id = new.id)
    AND article_n = (SELECT n FROM article WHERE id = new.article_id) AND highlight_n = new.n;
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due
  WHERE tagging_id IN (SELECT id FROM tagging WHERE highlight_id = new.id)
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

CREATE TRIGGER tag_listing_follows_article AFTER UPDATE OF deleted_at ON article
WHEN old.deleted_at IS NOT new.deleted_at
BEGIN
  DELETE FROM tag_listing
  WHERE article_n = new.n AND tag_id IN (
    SELECT tag_id FROM tagging WHERE article_id = new.id
    UNION ALL SELECT g.tag_id FROM highlight h JOIN tagging g ON g.highlight_id = h.id WHERE h.article_id = new.id);
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due
  WHERE tagging_id IN (
    SELECT id FROM tagging WHERE article_id = new.id
    UNION ALL SELECT g.id FROM highlight h JOIN tagging g ON g.highlight_id = h.id WHERE h.article_id = new.id)
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

CREATE TRIGGER search_follows_tagging AFTER UPDATE OF deleted_at, tag_id ON tagging
WHEN old.deleted_at IS NOT new.deleted_at OR old.tag_id <> new.tag_id
BEGIN
  INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE id = new.highlight_id;
  INSERT OR IGNORE INTO search_due SELECT 'article', n FROM article
  WHERE id = coalesce(new.article_id, (SELECT article_id FROM highlight WHERE id = new.highlight_id));
END;

CREATE TRIGGER search_follows_tag AFTER UPDATE OF name ON tag WHEN old.name <> new.name
BEGIN
  INSERT OR IGNORE INTO search_backlog SELECT 'highlight', highlight_n FROM tag_listing
  WHERE tag_id = new.id AND highlight_n > 0;
  INSERT OR IGNORE INTO search_backlog SELECT DISTINCT 'article', article_n FROM tag_listing WHERE tag_id = new.id;
END;

CREATE INDEX highlight_replaces ON highlight (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE review_listing (
  -- 4 times the number of the highlight; of the note, and 1; for a quotation, which has no number, 2 more than 4 times one of its own.
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'note', 'quote')),
  quote_id TEXT,
  article_n INTEGER NOT NULL,
  source_n INTEGER NOT NULL,
  dated TEXT NOT NULL,
  made TEXT NOT NULL,
  color TEXT CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey')),
  -- Where the words stand in the current text; a great number for words that are in none.
  place INTEGER NOT NULL,
  -- Null for notes, which are on no words.
  state TEXT CHECK (state IN ('exact', 'moved', 'changed', 'gone')),
  has_note INTEGER NOT NULL CHECK (has_note IN (0, 1)),
  CHECK ((kind = 'quote') = (quote_id IS NOT NULL))
) STRICT;

CREATE INDEX review_made ON review_listing (made, n);

CREATE INDEX review_dated ON review_listing (dated, article_n, place, n);

CREATE INDEX review_article ON review_listing (article_n);

CREATE INDEX review_source ON review_listing (source_n);

CREATE INDEX review_kind ON review_listing (kind);

CREATE INDEX review_quote ON review_listing (quote_id) WHERE quote_id IS NOT NULL;

CREATE VIEW review_highlight_due AS
SELECT 4 * h.n AS n, 'highlight' AS kind, NULL AS quote_id, a.n AS article_n, l.source_n, l.dated, h.created_at AS made, h.color,
  CASE
    WHEN h.decision IS 'detached' THEN 1000000000
    WHEN h.revision_id = a.revision_id THEN h.start_offset
    ELSE coalesce(p.start_offset, 1000000000)
  END AS place,
  CASE
    WHEN h.decision IS 'detached' THEN 'gone'
    WHEN h.revision_id = a.revision_id THEN 'exact'
    ELSE coalesce(p.state, 'gone')
  END AS state,
  EXISTS (SELECT 1 FROM note o WHERE o.highlight_id = h.id AND o.deleted_at IS NULL AND o.body <> '') AS has_note,
  h.n AS highlight_n
FROM article a
CROSS JOIN highlight h ON h.article_id = a.id
CROSS JOIN article_listing l ON l.article_n = a.n
LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = a.revision_id
WHERE h.deleted_at IS NULL AND l.status <> 'deleted';

CREATE VIEW review_note_due AS
SELECT 4 * o.n + 1 AS n, 'note' AS kind, NULL AS quote_id, coalesce(a.n, 0) AS article_n, coalesce(l.source_n, 0) AS source_n,
  coalesce(l.dated, '') AS dated, o.created_at AS made, NULL AS color, -1 AS place, NULL AS state, 1 AS has_note, o.n AS note_n
FROM note o
LEFT JOIN article a ON a.id = o.article_id
LEFT JOIN article_listing l ON l.article_n = a.n
WHERE o.deleted_at IS NULL AND o.highlight_id IS NULL AND o.body <> '' AND l.status IS NOT 'deleted';

CREATE VIEW review_quote_due AS
SELECT 'quote' AS kind, q.id AS quote_id, a.n AS article_n, l.source_n, l.dated, q.created_at AS made, NULL AS color,
  iif(q.revision_id = a.revision_id, q.start_offset, coalesce(p.start_offset, 1000000000)) AS place,
  iif(q.revision_id = a.revision_id, 'exact', coalesce(p.state, 'gone')) AS state, 0 AS has_note
FROM article a
CROSS JOIN quote q ON q.article_id = a.id
CROSS JOIN article_listing l ON l.article_n = a.n
LEFT JOIN decision_placement p ON p.row_id = q.id AND p.revision_id = a.revision_id
WHERE q.deleted_at IS NULL AND q.state <> 'rejected' AND l.status <> 'deleted';

CREATE VIEW review_listing_due AS
SELECT kind, n, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_highlight_due
UNION ALL
SELECT kind, n, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due
UNION ALL
SELECT kind, 0, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_quote_due;

CREATE VIEW review_highlight_to_list AS SELECT 0 AS highlight_n, 0 AS article_n WHERE 0;

CREATE VIEW review_quote_to_list AS SELECT '' AS quote_id, 0 AS article_n WHERE 0;

CREATE VIEW review_to_list AS SELECT 0 AS article_n WHERE 0;

CREATE TRIGGER review_highlight_is_listed INSTEAD OF INSERT ON review_highlight_to_list
BEGIN
  DELETE FROM review_listing WHERE n = 4 * new.highlight_n;
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
  FROM review_highlight_due WHERE article_n = new.article_n AND highlight_n = new.highlight_n;
END;

CREATE TRIGGER review_quote_is_listed INSTEAD OF INSERT ON review_quote_to_list
BEGIN
  DELETE FROM review_listing WHERE quote_id = new.quote_id;
  INSERT INTO review_listing
  SELECT coalesce((SELECT max(n) FROM review_listing WHERE kind = 'quote'), 2) + 4,
    kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
  FROM review_quote_due WHERE article_n = new.article_n AND quote_id = new.quote_id;
END;

CREATE TRIGGER review_is_listed INSTEAD OF INSERT ON review_to_list
BEGIN
  DELETE FROM review_listing WHERE article_n = new.article_n;
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
  FROM review_highlight_due WHERE article_n = new.article_n;
  INSERT INTO review_listing
  SELECT due.n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
  FROM note o CROSS JOIN review_note_due due ON due.note_n = o.n
  WHERE o.article_id = (SELECT id FROM article WHERE n = new.article_n);
  INSERT INTO review_listing
  SELECT coalesce((SELECT max(n) FROM review_listing WHERE kind = 'quote'), 2) + 4 * row_number() OVER (),
    kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
  FROM review_quote_due WHERE article_n = new.article_n;
END;

CREATE TRIGGER review_follows_new_highlight AFTER INSERT ON highlight
BEGIN
  INSERT INTO review_highlight_to_list SELECT new.n, n FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER review_follows_highlight AFTER UPDATE OF deleted_at, color, decision ON highlight
BEGIN
  INSERT INTO review_highlight_to_list SELECT new.n, n FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER review_follows_highlight_placement AFTER INSERT ON highlight_placement
BEGIN
  INSERT INTO review_highlight_to_list
  SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id
  WHERE h.id = new.highlight_id AND a.revision_id = new.revision_id;
END;

CREATE TRIGGER review_follows_new_quote AFTER INSERT ON quote
BEGIN
  INSERT INTO review_quote_to_list SELECT new.id, n FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER review_follows_quote AFTER UPDATE OF deleted_at, state ON quote
BEGIN
  INSERT INTO review_quote_to_list SELECT new.id, n FROM article WHERE id = new.article_id;
END;

CREATE TRIGGER review_follows_quote_placement AFTER INSERT ON decision_placement WHEN new.noun = 'quote'
BEGIN
  INSERT INTO review_quote_to_list
  SELECT q.id, a.n FROM quote q JOIN article a ON a.id = q.article_id
  WHERE q.id = new.row_id AND a.revision_id = new.revision_id;
END;

CREATE TRIGGER review_follows_revision AFTER UPDATE OF revision_id ON article
WHEN old.revision_id <> new.revision_id
BEGIN
  INSERT INTO review_to_list VALUES (new.n);
END;

CREATE TRIGGER review_follows_listing AFTER UPDATE OF source_n, status, dated ON article_listing
WHEN (old.source_n, old.status = 'deleted', old.dated) IS NOT (new.source_n, new.status = 'deleted', new.dated)
BEGIN
  INSERT INTO review_to_list VALUES (new.article_n);
END;

CREATE TABLE review_seen (
  row_id TEXT PRIMARY KEY,
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT REFERENCES article (id),
  highlight_id TEXT REFERENCES highlight (id),
  entity_id TEXT REFERENCES entity (id),
  -- The day of a person's calendar whose entry in the journal it is.
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  body TEXT NOT NULL,
  -- Null where it is not pinned.
  pinned_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT,
  checksum TEXT NOT NULL CHECK (length(checksum) = 64),
  -- A memo is on none of them.
  CHECK ((article_id IS NOT NULL) + (highlight_id IS NOT NULL) + (entity_id IS NOT NULL) + (day IS NOT NULL) <= 1)
) STRICT;

CREATE INDEX note_article ON note (article_id, deleted_at);

CREATE INDEX note_highlight ON note (highlight_id, deleted_at);

CREATE INDEX note_entity ON note (entity_id, deleted_at);

CREATE UNIQUE INDEX note_day ON note (day) WHERE day IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX note_by_itself ON note (pinned_at IS NULL, created_at DESC, n DESC)
WHERE article_id IS NULL AND highlight_id IS NULL AND entity_id IS NULL AND deleted_at IS NULL;

CREATE TRIGGER search_follows_new_note AFTER INSERT ON note
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('note', new.n);
  INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE id = new.highlight_id;
  INSERT OR IGNORE INTO search_due SELECT 'article', n FROM article
  WHERE id = coalesce(new.article_id, (SELECT article_id FROM highlight WHERE id = new.highlight_id));
END;

CREATE TRIGGER search_follows_note AFTER UPDATE OF body, deleted_at ON note
WHEN (old.body, old.deleted_at) IS NOT (new.body, new.deleted_at)
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('note', new.n);
  INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE id = new.highlight_id;
  INSERT OR IGNORE INTO search_due SELECT 'article', n FROM article
  WHERE id = coalesce(new.article_id, (SELECT article_id FROM highlight WHERE id = new.highlight_id));
END;

CREATE TRIGGER review_follows_new_note AFTER INSERT ON note
BEGIN
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due WHERE note_n = new.n;
  INSERT INTO review_highlight_to_list
  SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id = new.highlight_id;
END;

CREATE TABLE note_link (
  -- What it leads to, which need not be in the library.
  to_id TEXT NOT NULL,
  note_n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'highlight', 'entity')),
  PRIMARY KEY (to_id, kind, note_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_link_note ON note_link (note_n);

CREATE VIEW note_address AS
SELECT o.n AS note_n, p.value AS address
FROM note o, json_each('[' || replace(json_quote(replace(o.body, char(29), ' ')), 'dateline://', '","') || ']') p
WHERE o.deleted_at IS NULL AND instr(o.body, 'dateline://') > 0 AND p.key > 0;

CREATE VIEW note_link_due AS
SELECT substr(address, 9, 36) AS to_id, note_n, 'article' AS kind FROM note_address
WHERE address GLOB 'article/[0-9a-f]*' AND substr(address, 9, 36) GLOB '????????-????-7???-????-????????????'
  AND substr(address, 9, 36) NOT GLOB '*[^0-9a-f-]*' AND substr(address, 45, 1) NOT GLOB '[0-9A-Za-z-]'
UNION
SELECT substr(address, 56, 36), note_n, 'highlight' FROM note_address
WHERE address GLOB 'article/[0-9a-f]*' AND substr(address, 45, 11) = '?highlight='
  AND substr(address, 9, 36) GLOB '????????-????-7???-????-????????????' AND substr(address, 9, 36) NOT GLOB '*[^0-9a-f-]*'
  AND substr(address, 56, 36) GLOB '????????-????-7???-????-????????????' AND substr(address, 56, 36) NOT GLOB '*[^0-9a-f-]*'
  AND substr(address, 92, 1) NOT GLOB '[0-9A-Za-z-]'
UNION
SELECT substr(address, 8, 36), note_n, 'entity' FROM note_address
WHERE address GLOB 'entity/[0-9a-f]*' AND substr(address, 8, 36) GLOB '????????-????-7???-????-????????????'
  AND substr(address, 8, 36) NOT GLOB '*[^0-9a-f-]*' AND substr(address, 44, 1) NOT GLOB '[0-9A-Za-z-]';

CREATE TRIGGER note_link_follows_new_note AFTER INSERT ON note WHEN instr(new.body, 'dateline://') > 0
BEGIN
  INSERT INTO note_link (to_id, note_n, kind) SELECT to_id, note_n, kind FROM note_link_due WHERE note_n = new.n;
END;

CREATE TRIGGER note_link_follows_note AFTER UPDATE OF body, deleted_at ON note
WHEN instr(old.body, 'dateline://') > 0 OR instr(new.body, 'dateline://') > 0
BEGIN
  DELETE FROM note_link WHERE note_n = new.n;
  INSERT INTO note_link (to_id, note_n, kind) SELECT to_id, note_n, kind FROM note_link_due WHERE note_n = new.n;
END;

CREATE TABLE library_color (
  color TEXT PRIMARY KEY CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey')),
  -- Empty for the colour's own name.
  name TEXT NOT NULL,
  -- What it stands for, in a sentence; empty where nobody said.
  meaning TEXT NOT NULL,
  -- Null until a person put the colours in an order of their own.
  place INTEGER,
  is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tag_list_follows_tag AFTER UPDATE OF name, color, description, memo, deleted_at ON tag
BEGIN
  UPDATE tag_list_state SET changes = changes + 1;
END;

CREATE TRIGGER tag_listing_follows_tagging AFTER UPDATE OF deleted_at, tag_id, highlight_id, put_by ON tagging
BEGIN
  DELETE FROM tag_listing
  WHERE tag_id = old.tag_id
    AND article_n = (SELECT n FROM article
      WHERE id = coalesce(old.article_id, (SELECT article_id FROM highlight WHERE id = old.highlight_id)))
    AND highlight_n = coalesce((SELECT n FROM highlight WHERE id = old.highlight_id), 0);
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due
  WHERE tag_id IN (old.tag_id, new.tag_id) AND tagging_id IN (
    SELECT id FROM tagging WHERE article_id = new.article_id
    UNION ALL SELECT id FROM tagging WHERE highlight_id = new.highlight_id)
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

CREATE TRIGGER review_follows_note AFTER UPDATE OF deleted_at, body, highlight_id ON note
WHEN (old.deleted_at IS NULL, old.body = '', old.highlight_id) IS NOT (new.deleted_at IS NULL, new.body = '', new.highlight_id)
BEGIN
  DELETE FROM review_listing WHERE n = 4 * new.n + 1;
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due WHERE note_n = new.n;
  INSERT INTO review_highlight_to_list
  SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id IN (old.highlight_id, new.highlight_id);
END;

CREATE TABLE note_image (
  image_sha256 TEXT NOT NULL,
  note_n INTEGER NOT NULL,
  PRIMARY KEY (image_sha256, note_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_image_note ON note_image (note_n);

CREATE VIEW note_image_due AS
SELECT DISTINCT substr(address, 7, 64) AS image_sha256, note_n FROM note_address
WHERE address GLOB 'image/[0-9a-f]*' AND length(substr(address, 7, 64)) = 64
  AND substr(address, 7, 64) NOT GLOB '*[^0-9a-f]*' AND substr(address, 71, 1) NOT GLOB '[0-9A-Za-z]';

CREATE TRIGGER note_image_of_new_note AFTER INSERT ON note WHEN instr(new.body, 'dateline://image/') > 0
BEGIN
  INSERT OR IGNORE INTO note_image (image_sha256, note_n)
  SELECT image_sha256, note_n FROM note_image_due WHERE note_n = new.n;
END;

CREATE TRIGGER note_image_of_note AFTER UPDATE OF body, deleted_at ON note
WHEN instr(new.body, 'dateline://image/') > 0
BEGIN
  INSERT OR IGNORE INTO note_image (image_sha256, note_n)
  SELECT image_sha256, note_n FROM note_image_due WHERE note_n = new.n;
END;

CREATE TRIGGER passage_is_immutable
BEFORE UPDATE OF article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, image_sha256, image_words ON highlight
BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;

CREATE TRIGGER marked_image_is_of_its_revision BEFORE INSERT ON highlight
WHEN new.image_sha256 IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM revision_image WHERE revision_id = new.revision_id AND image_sha256 = new.image_sha256)
BEGIN SELECT raise(ABORT, 'the revision does not have this image'); END;

CREATE INDEX change_erased ON change (erased_by, seq) WHERE erased_by IS NOT NULL;

CREATE INDEX act_silenced ON act (silenced_by, n) WHERE silenced_by IS NOT NULL;

CREATE TABLE seal (
  n INTEGER PRIMARY KEY CHECK (n >= 1),
  act_n INTEGER NOT NULL UNIQUE REFERENCES act (n),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE open_act (
  act_n INTEGER PRIMARY KEY REFERENCES act (n),
  written_at TEXT NOT NULL,
  -- Written in several transactions: nobody else closes it.
  is_held INTEGER NOT NULL CHECK (is_held IN (0, 1))
) STRICT;

INSERT INTO search_count (only, counted_articles, up_to) VALUES (1, 0, NULL);

INSERT INTO tag_list_state (only, changes) VALUES (1, 0);

INSERT INTO title_letter (letter, plain) VALUES ('ª', 'a'), ('º', 'o'), ('À', 'a'), ('Á', 'a'), ('Â', 'a'), ('Ã', 'a'), ('Ä', 'a'), ('Å', 'a'), ('Æ', 'ae'), ('Ç', 'c');

INSERT INTO title_letter (letter, plain) VALUES ('È', 'e'), ('É', 'e'), ('Ê', 'e'), ('Ë', 'e'), ('Ì', 'i'), ('Í', 'i'), ('Î', 'i'), ('Ï', 'i'), ('Ð', 'd'), ('Ñ', 'n');

INSERT INTO title_letter (letter, plain) VALUES ('Ò', 'o'), ('Ó', 'o'), ('Ô', 'o'), ('Õ', 'o'), ('Ö', 'o'), ('Ø', 'o'), ('Ù', 'u'), ('Ú', 'u'), ('Û', 'u'), ('Ü', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('Ý', 'y'), ('Þ', 'th'), ('ß', 'ss'), ('à', 'a'), ('á', 'a'), ('â', 'a'), ('ã', 'a'), ('ä', 'a'), ('å', 'a'), ('æ', 'ae');

INSERT INTO title_letter (letter, plain) VALUES ('ç', 'c'), ('è', 'e'), ('é', 'e'), ('ê', 'e'), ('ë', 'e'), ('ì', 'i'), ('í', 'i'), ('î', 'i'), ('ï', 'i'), ('ð', 'd');

INSERT INTO title_letter (letter, plain) VALUES ('ñ', 'n'), ('ò', 'o'), ('ó', 'o'), ('ô', 'o'), ('õ', 'o'), ('ö', 'o'), ('ø', 'o'), ('ù', 'u'), ('ú', 'u'), ('û', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('ü', 'u'), ('ý', 'y'), ('þ', 'th'), ('ÿ', 'y'), ('Ā', 'a'), ('ā', 'a'), ('Ă', 'a'), ('ă', 'a'), ('Ą', 'a'), ('ą', 'a');

INSERT INTO title_letter (letter, plain) VALUES ('Ć', 'c'), ('ć', 'c'), ('Ĉ', 'c'), ('ĉ', 'c'), ('Ċ', 'c'), ('ċ', 'c'), ('Č', 'c'), ('č', 'c'), ('Ď', 'd'), ('ď', 'd');

INSERT INTO title_letter (letter, plain) VALUES ('Đ', 'd'), ('đ', 'd'), ('Ē', 'e'), ('ē', 'e'), ('Ĕ', 'e'), ('ĕ', 'e'), ('Ė', 'e'), ('ė', 'e'), ('Ę', 'e'), ('ę', 'e');

INSERT INTO title_letter (letter, plain) VALUES ('Ě', 'e'), ('ě', 'e'), ('Ĝ', 'g'), ('ĝ', 'g'), ('Ğ', 'g'), ('ğ', 'g'), ('Ġ', 'g'), ('ġ', 'g'), ('Ģ', 'g'), ('ģ', 'g');

INSERT INTO title_letter (letter, plain) VALUES ('Ĥ', 'h'), ('ĥ', 'h'), ('Ħ', 'h'), ('ħ', 'h'), ('Ĩ', 'i'), ('ĩ', 'i'), ('Ī', 'i'), ('ī', 'i'), ('Ĭ', 'i'), ('ĭ', 'i');

INSERT INTO title_letter (letter, plain) VALUES ('Į', 'i'), ('į', 'i'), ('İ', 'i'), ('ı', 'i'), ('Ĳ', 'ij'), ('ĳ', 'ij'), ('Ĵ', 'j'), ('ĵ', 'j'), ('Ķ', 'k'), ('ķ', 'k');

INSERT INTO title_letter (letter, plain) VALUES ('Ĺ', 'l'), ('ĺ', 'l'), ('Ļ', 'l'), ('ļ', 'l'), ('Ľ', 'l'), ('ľ', 'l'), ('Ŀ', 'l·'), ('ŀ', 'l·'), ('Ł', 'l'), ('ł', 'l');

INSERT INTO title_letter (letter, plain) VALUES ('Ń', 'n'), ('ń', 'n'), ('Ņ', 'n'), ('ņ', 'n'), ('Ň', 'n'), ('ň', 'n'), ('ŉ', 'ʼn'), ('Ŋ', 'n'), ('ŋ', 'n'), ('Ō', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('ō', 'o'), ('Ŏ', 'o'), ('ŏ', 'o'), ('Ő', 'o'), ('ő', 'o'), ('Œ', 'oe'), ('œ', 'oe'), ('Ŕ', 'r'), ('ŕ', 'r'), ('Ŗ', 'r');

INSERT INTO title_letter (letter, plain) VALUES ('ŗ', 'r'), ('Ř', 'r'), ('ř', 'r'), ('Ś', 's'), ('ś', 's'), ('Ŝ', 's'), ('ŝ', 's'), ('Ş', 's'), ('ş', 's'), ('Š', 's');

INSERT INTO title_letter (letter, plain) VALUES ('š', 's'), ('Ţ', 't'), ('ţ', 't'), ('Ť', 't'), ('ť', 't'), ('Ŧ', 't'), ('ŧ', 't'), ('Ũ', 'u'), ('ũ', 'u'), ('Ū', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('ū', 'u'), ('Ŭ', 'u'), ('ŭ', 'u'), ('Ů', 'u'), ('ů', 'u'), ('Ű', 'u'), ('ű', 'u'), ('Ų', 'u'), ('ų', 'u'), ('Ŵ', 'w');

INSERT INTO title_letter (letter, plain) VALUES ('ŵ', 'w'), ('Ŷ', 'y'), ('ŷ', 'y'), ('Ÿ', 'y'), ('Ź', 'z'), ('ź', 'z'), ('Ż', 'z'), ('ż', 'z'), ('Ž', 'z'), ('ž', 'z');

INSERT INTO title_letter (letter, plain) VALUES ('ſ', 's'), ('Ɓ', 'ɓ'), ('Ƃ', 'ƃ'), ('Ƅ', 'ƅ'), ('Ɔ', 'ɔ'), ('Ƈ', 'ƈ'), ('Ɖ', 'ɖ'), ('Ɗ', 'ɗ'), ('Ƌ', 'ƌ'), ('Ǝ', 'ǝ');

INSERT INTO title_letter (letter, plain) VALUES ('Ə', 'ə'), ('Ɛ', 'ɛ'), ('Ƒ', 'ƒ'), ('Ɠ', 'ɠ'), ('Ɣ', 'ɣ'), ('Ɩ', 'ɩ'), ('Ɨ', 'ɨ'), ('Ƙ', 'ƙ'), ('Ɯ', 'ɯ'), ('Ɲ', 'ɲ');

INSERT INTO title_letter (letter, plain) VALUES ('Ɵ', 'ɵ'), ('Ơ', 'o'), ('ơ', 'o'), ('Ƣ', 'ƣ'), ('Ƥ', 'ƥ'), ('Ʀ', 'ʀ'), ('Ƨ', 'ƨ'), ('Ʃ', 'ʃ'), ('Ƭ', 'ƭ'), ('Ʈ', 'ʈ');

INSERT INTO title_letter (letter, plain) VALUES ('Ư', 'u'), ('ư', 'u'), ('Ʊ', 'ʊ'), ('Ʋ', 'ʋ'), ('Ƴ', 'ƴ'), ('Ƶ', 'ƶ'), ('Ʒ', 'ʒ'), ('Ƹ', 'ƹ'), ('Ƽ', 'ƽ'), ('Ǆ', 'dz');

INSERT INTO title_letter (letter, plain) VALUES ('ǅ', 'dz'), ('ǆ', 'dz'), ('Ǉ', 'lj'), ('ǈ', 'lj'), ('ǉ', 'lj'), ('Ǌ', 'nj'), ('ǋ', 'nj'), ('ǌ', 'nj'), ('Ǎ', 'a'), ('ǎ', 'a');

INSERT INTO title_letter (letter, plain) VALUES ('Ǐ', 'i'), ('ǐ', 'i'), ('Ǒ', 'o'), ('ǒ', 'o'), ('Ǔ', 'u'), ('ǔ', 'u'), ('Ǖ', 'u'), ('ǖ', 'u'), ('Ǘ', 'u'), ('ǘ', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('Ǚ', 'u'), ('ǚ', 'u'), ('Ǜ', 'u'), ('ǜ', 'u'), ('Ǟ', 'a'), ('ǟ', 'a'), ('Ǡ', 'a'), ('ǡ', 'a'), ('Ǣ', 'ae'), ('ǣ', 'ae');

INSERT INTO title_letter (letter, plain) VALUES ('Ǥ', 'ǥ'), ('Ǧ', 'g'), ('ǧ', 'g'), ('Ǩ', 'k'), ('ǩ', 'k'), ('Ǫ', 'o'), ('ǫ', 'o'), ('Ǭ', 'o'), ('ǭ', 'o'), ('Ǯ', 'ʒ');

INSERT INTO title_letter (letter, plain) VALUES ('ǯ', 'ʒ'), ('ǰ', 'j'), ('Ǳ', 'dz'), ('ǲ', 'dz'), ('ǳ', 'dz'), ('Ǵ', 'g'), ('ǵ', 'g'), ('Ƕ', 'ƕ'), ('Ƿ', 'ƿ'), ('Ǹ', 'n');

INSERT INTO title_letter (letter, plain) VALUES ('ǹ', 'n'), ('Ǻ', 'a'), ('ǻ', 'a'), ('Ǽ', 'ae'), ('ǽ', 'ae'), ('Ǿ', 'o'), ('ǿ', 'o'), ('Ȁ', 'a'), ('ȁ', 'a'), ('Ȃ', 'a');

INSERT INTO title_letter (letter, plain) VALUES ('ȃ', 'a'), ('Ȅ', 'e'), ('ȅ', 'e'), ('Ȇ', 'e'), ('ȇ', 'e'), ('Ȉ', 'i'), ('ȉ', 'i'), ('Ȋ', 'i'), ('ȋ', 'i'), ('Ȍ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('ȍ', 'o'), ('Ȏ', 'o'), ('ȏ', 'o'), ('Ȑ', 'r'), ('ȑ', 'r'), ('Ȓ', 'r'), ('ȓ', 'r'), ('Ȕ', 'u'), ('ȕ', 'u'), ('Ȗ', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('ȗ', 'u'), ('Ș', 's'), ('ș', 's'), ('Ț', 't'), ('ț', 't'), ('Ȝ', 'ȝ'), ('Ȟ', 'h'), ('ȟ', 'h'), ('Ƞ', 'ƞ'), ('Ȣ', 'ȣ');

INSERT INTO title_letter (letter, plain) VALUES ('Ȥ', 'ȥ'), ('Ȧ', 'a'), ('ȧ', 'a'), ('Ȩ', 'e'), ('ȩ', 'e'), ('Ȫ', 'o'), ('ȫ', 'o'), ('Ȭ', 'o'), ('ȭ', 'o'), ('Ȯ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('ȯ', 'o'), ('Ȱ', 'o'), ('ȱ', 'o'), ('Ȳ', 'y'), ('ȳ', 'y'), ('Ⱥ', 'ⱥ'), ('Ȼ', 'ȼ'), ('Ƚ', 'ƚ'), ('Ⱦ', 'ⱦ'), ('Ɂ', 'ɂ');

INSERT INTO title_letter (letter, plain) VALUES ('Ƀ', 'ƀ'), ('Ʉ', 'ʉ'), ('Ʌ', 'ʌ'), ('Ɇ', 'ɇ'), ('Ɉ', 'ɉ'), ('Ɋ', 'ɋ'), ('Ɍ', 'ɍ'), ('Ɏ', 'ɏ'), ('̀', ''), ('́', '');

INSERT INTO title_letter (letter, plain) VALUES ('̂', ''), ('̃', ''), ('̄', ''), ('̅', ''), ('̆', ''), ('̇', ''), ('̈', ''), ('̉', ''), ('̊', ''), ('̋', '');

INSERT INTO title_letter (letter, plain) VALUES ('̌', ''), ('̍', ''), ('̎', ''), ('̏', ''), ('̐', ''), ('̑', ''), ('̒', ''), ('̓', ''), ('̔', ''), ('̕', '');

INSERT INTO title_letter (letter, plain) VALUES ('̖', ''), ('̗', ''), ('̘', ''), ('̙', ''), ('̚', ''), ('̛', ''), ('̜', ''), ('̝', ''), ('̞', ''), ('̟', '');

INSERT INTO title_letter (letter, plain) VALUES ('̠', ''), ('̡', ''), ('̢', ''), ('̣', ''), ('̤', ''), ('̥', ''), ('̦', ''), ('̧', ''), ('̨', ''), ('̩', '');

INSERT INTO title_letter (letter, plain) VALUES ('̪', ''), ('̫', ''), ('̬', ''), ('̭', ''), ('̮', ''), ('̯', ''), ('̰', ''), ('̱', ''), ('̲', ''), ('̳', '');

INSERT INTO title_letter (letter, plain) VALUES ('̴', ''), ('̵', ''), ('̶', ''), ('̷', ''), ('̸', ''), ('̹', ''), ('̺', ''), ('̻', ''), ('̼', ''), ('̽', '');

INSERT INTO title_letter (letter, plain) VALUES ('̾', ''), ('̿', ''), ('̀', ''), ('́', ''), ('͂', ''), ('̓', ''), ('̈́', ''), ('ͅ', ''), ('͆', ''), ('͇', '');

INSERT INTO title_letter (letter, plain) VALUES ('͈', ''), ('͉', ''), ('͊', ''), ('͋', ''), ('͌', ''), ('͍', ''), ('͎', ''), ('͏', ''), ('͐', ''), ('͑', '');

INSERT INTO title_letter (letter, plain) VALUES ('͒', ''), ('͓', ''), ('͔', ''), ('͕', ''), ('͖', ''), ('͗', ''), ('͘', ''), ('͙', ''), ('͚', ''), ('͛', '');

INSERT INTO title_letter (letter, plain) VALUES ('͜', ''), ('͝', ''), ('͞', ''), ('͟', ''), ('͠', ''), ('͡', ''), ('͢', ''), ('ͣ', ''), ('ͤ', ''), ('ͥ', '');

INSERT INTO title_letter (letter, plain) VALUES ('ͦ', ''), ('ͧ', ''), ('ͨ', ''), ('ͩ', ''), ('ͪ', ''), ('ͫ', ''), ('ͬ', ''), ('ͭ', ''), ('ͮ', ''), ('ͯ', '');

INSERT INTO title_letter (letter, plain) VALUES ('Ͱ', 'ͱ'), ('Ͳ', 'ͳ'), ('Ͷ', 'ͷ'), ('ͺ', ' '), ('Ϳ', 'ϳ'), ('Ά', 'α'), ('Έ', 'ε'), ('Ή', 'η'), ('Ί', 'ι'), ('Ό', 'ο');

INSERT INTO title_letter (letter, plain) VALUES ('Ύ', 'υ'), ('Ώ', 'ω'), ('ΐ', 'ι'), ('Α', 'α'), ('Β', 'β'), ('Γ', 'γ'), ('Δ', 'δ'), ('Ε', 'ε'), ('Ζ', 'ζ'), ('Η', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('Θ', 'θ'), ('Ι', 'ι'), ('Κ', 'κ'), ('Λ', 'λ'), ('Μ', 'μ'), ('Ν', 'ν'), ('Ξ', 'ξ'), ('Ο', 'ο'), ('Π', 'π'), ('Ρ', 'ρ');

INSERT INTO title_letter (letter, plain) VALUES ('Σ', 'σ'), ('Τ', 'τ'), ('Υ', 'υ'), ('Φ', 'φ'), ('Χ', 'χ'), ('Ψ', 'ψ'), ('Ω', 'ω'), ('Ϊ', 'ι'), ('Ϋ', 'υ'), ('ά', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('έ', 'ε'), ('ή', 'η'), ('ί', 'ι'), ('ΰ', 'υ'), ('ϊ', 'ι'), ('ϋ', 'υ'), ('ό', 'ο'), ('ύ', 'υ'), ('ώ', 'ω'), ('Ϗ', 'ϗ');

INSERT INTO title_letter (letter, plain) VALUES ('ϐ', 'β'), ('ϑ', 'θ'), ('ϒ', 'Υ'), ('ϓ', 'Υ'), ('ϔ', 'Υ'), ('ϕ', 'φ'), ('ϖ', 'π'), ('Ϙ', 'ϙ'), ('Ϛ', 'ϛ'), ('Ϝ', 'ϝ');

INSERT INTO title_letter (letter, plain) VALUES ('Ϟ', 'ϟ'), ('Ϡ', 'ϡ'), ('ϰ', 'κ'), ('ϱ', 'ρ'), ('ϲ', 'ς'), ('ϴ', 'θ'), ('ϵ', 'ε'), ('Ϸ', 'ϸ'), ('Ϲ', 'ς'), ('Ϻ', 'ϻ');

INSERT INTO title_letter (letter, plain) VALUES ('Ͻ', 'ͻ'), ('Ͼ', 'ͼ'), ('Ͽ', 'ͽ'), ('Ѐ', 'е'), ('Ё', 'е'), ('Ђ', 'ђ'), ('Ѓ', 'г'), ('Є', 'є'), ('Ѕ', 'ѕ'), ('І', 'і');

INSERT INTO title_letter (letter, plain) VALUES ('Ї', 'і'), ('Ј', 'ј'), ('Љ', 'љ'), ('Њ', 'њ'), ('Ћ', 'ћ'), ('Ќ', 'к'), ('Ѝ', 'и'), ('Ў', 'у'), ('Џ', 'џ'), ('А', 'а');

INSERT INTO title_letter (letter, plain) VALUES ('Б', 'б'), ('В', 'в'), ('Г', 'г'), ('Д', 'д'), ('Е', 'е'), ('Ж', 'ж'), ('З', 'з'), ('И', 'и'), ('Й', 'и'), ('К', 'к');

INSERT INTO title_letter (letter, plain) VALUES ('Л', 'л'), ('М', 'м'), ('Н', 'н'), ('О', 'о'), ('П', 'п'), ('Р', 'р'), ('С', 'с'), ('Т', 'т'), ('У', 'у'), ('Ф', 'ф');

INSERT INTO title_letter (letter, plain) VALUES ('Х', 'х'), ('Ц', 'ц'), ('Ч', 'ч'), ('Ш', 'ш'), ('Щ', 'щ'), ('Ъ', 'ъ'), ('Ы', 'ы'), ('Ь', 'ь'), ('Э', 'э'), ('Ю', 'ю');

INSERT INTO title_letter (letter, plain) VALUES ('Я', 'я'), ('й', 'и'), ('ѐ', 'е'), ('ё', 'е'), ('ѓ', 'г'), ('ї', 'і'), ('ќ', 'к'), ('ѝ', 'и'), ('ў', 'у'), ('Ѡ', 'ѡ');

INSERT INTO title_letter (letter, plain) VALUES ('Ѣ', 'ѣ'), ('Ѥ', 'ѥ'), ('Ѧ', 'ѧ'), ('Ѩ', 'ѩ'), ('Ѫ', 'ѫ'), ('Ѭ', 'ѭ'), ('Ѯ', 'ѯ'), ('Ѱ', 'ѱ'), ('Ѳ', 'ѳ'), ('Ѵ', 'ѵ');

INSERT INTO title_letter (letter, plain) VALUES ('Ѷ', 'ѵ'), ('ѷ', 'ѵ'), ('Ѹ', 'ѹ'), ('Ѻ', 'ѻ'), ('Ѽ', 'ѽ'), ('Ѿ', 'ѿ'), ('Ҁ', 'ҁ'), ('Ҋ', 'ҋ'), ('Ҍ', 'ҍ'), ('Ҏ', 'ҏ');

INSERT INTO title_letter (letter, plain) VALUES ('Ґ', 'ґ'), ('Ғ', 'ғ'), ('Ҕ', 'ҕ'), ('Җ', 'җ'), ('Ҙ', 'ҙ'), ('Қ', 'қ'), ('Ҝ', 'ҝ'), ('Ҟ', 'ҟ'), ('Ҡ', 'ҡ'), ('Ң', 'ң');

INSERT INTO title_letter (letter, plain) VALUES ('Ҥ', 'ҥ'), ('Ҧ', 'ҧ'), ('Ҩ', 'ҩ'), ('Ҫ', 'ҫ'), ('Ҭ', 'ҭ'), ('Ү', 'ү'), ('Ұ', 'ұ'), ('Ҳ', 'ҳ'), ('Ҵ', 'ҵ'), ('Ҷ', 'ҷ');

INSERT INTO title_letter (letter, plain) VALUES ('Ҹ', 'ҹ'), ('Һ', 'һ'), ('Ҽ', 'ҽ'), ('Ҿ', 'ҿ'), ('Ӏ', 'ӏ'), ('Ӂ', 'ж'), ('ӂ', 'ж'), ('Ӄ', 'ӄ'), ('Ӆ', 'ӆ'), ('Ӈ', 'ӈ');

INSERT INTO title_letter (letter, plain) VALUES ('Ӊ', 'ӊ'), ('Ӌ', 'ӌ'), ('Ӎ', 'ӎ'), ('Ӑ', 'а'), ('ӑ', 'а'), ('Ӓ', 'а'), ('ӓ', 'а'), ('Ӕ', 'ӕ'), ('Ӗ', 'е'), ('ӗ', 'е');

INSERT INTO title_letter (letter, plain) VALUES ('Ә', 'ә'), ('Ӛ', 'ә'), ('ӛ', 'ә'), ('Ӝ', 'ж'), ('ӝ', 'ж'), ('Ӟ', 'з'), ('ӟ', 'з'), ('Ӡ', 'ӡ'), ('Ӣ', 'и'), ('ӣ', 'и');

INSERT INTO title_letter (letter, plain) VALUES ('Ӥ', 'и'), ('ӥ', 'и'), ('Ӧ', 'о'), ('ӧ', 'о'), ('Ө', 'ө'), ('Ӫ', 'ө'), ('ӫ', 'ө'), ('Ӭ', 'э'), ('ӭ', 'э'), ('Ӯ', 'у');

INSERT INTO title_letter (letter, plain) VALUES ('ӯ', 'у'), ('Ӱ', 'у'), ('ӱ', 'у'), ('Ӳ', 'у'), ('ӳ', 'у'), ('Ӵ', 'ч'), ('ӵ', 'ч'), ('Ӷ', 'ӷ'), ('Ӹ', 'ы'), ('ӹ', 'ы');

INSERT INTO title_letter (letter, plain) VALUES ('Ӻ', 'ӻ'), ('Ӽ', 'ӽ'), ('Ӿ', 'ӿ'), ('Ԁ', 'ԁ'), ('Ԃ', 'ԃ'), ('Ԅ', 'ԅ'), ('Ԇ', 'ԇ'), ('Ԉ', 'ԉ'), ('Ԋ', 'ԋ'), ('Ԍ', 'ԍ');

INSERT INTO title_letter (letter, plain) VALUES ('Ԏ', 'ԏ'), ('Ԑ', 'ԑ'), ('Ԓ', 'ԓ'), ('Ԕ', 'ԕ'), ('Ԗ', 'ԗ'), ('Ԙ', 'ԙ'), ('Ԛ', 'ԛ'), ('Ԝ', 'ԝ'), ('Ԟ', 'ԟ'), ('Ԡ', 'ԡ');

INSERT INTO title_letter (letter, plain) VALUES ('Ԣ', 'ԣ'), ('Ԥ', 'ԥ'), ('Ԧ', 'ԧ'), ('Ԩ', 'ԩ'), ('Ԫ', 'ԫ'), ('Ԭ', 'ԭ'), ('Ԯ', 'ԯ'), ('Ա', 'ա'), ('Բ', 'բ'), ('Գ', 'գ');

INSERT INTO title_letter (letter, plain) VALUES ('Դ', 'դ'), ('Ե', 'ե'), ('Զ', 'զ'), ('Է', 'է'), ('Ը', 'ը'), ('Թ', 'թ'), ('Ժ', 'ժ'), ('Ի', 'ի'), ('Լ', 'լ'), ('Խ', 'խ');

INSERT INTO title_letter (letter, plain) VALUES ('Ծ', 'ծ'), ('Կ', 'կ'), ('Հ', 'հ'), ('Ձ', 'ձ'), ('Ղ', 'ղ'), ('Ճ', 'ճ'), ('Մ', 'մ'), ('Յ', 'յ'), ('Ն', 'ն'), ('Շ', 'շ');

INSERT INTO title_letter (letter, plain) VALUES ('Ո', 'ո'), ('Չ', 'չ'), ('Պ', 'պ'), ('Ջ', 'ջ'), ('Ռ', 'ռ'), ('Ս', 'ս'), ('Վ', 'վ'), ('Տ', 'տ'), ('Ր', 'ր'), ('Ց', 'ց');

INSERT INTO title_letter (letter, plain) VALUES ('Ւ', 'ւ'), ('Փ', 'փ'), ('Ք', 'ք'), ('Օ', 'օ'), ('Ֆ', 'ֆ'), ('և', 'եւ'), ('Ᲊ', 'ᲊ'), ('Ḁ', 'a'), ('ḁ', 'a'), ('Ḃ', 'b');

INSERT INTO title_letter (letter, plain) VALUES ('ḃ', 'b'), ('Ḅ', 'b'), ('ḅ', 'b'), ('Ḇ', 'b'), ('ḇ', 'b'), ('Ḉ', 'c'), ('ḉ', 'c'), ('Ḋ', 'd'), ('ḋ', 'd'), ('Ḍ', 'd');

INSERT INTO title_letter (letter, plain) VALUES ('ḍ', 'd'), ('Ḏ', 'd'), ('ḏ', 'd'), ('Ḑ', 'd'), ('ḑ', 'd'), ('Ḓ', 'd'), ('ḓ', 'd'), ('Ḕ', 'e'), ('ḕ', 'e'), ('Ḗ', 'e');

INSERT INTO title_letter (letter, plain) VALUES ('ḗ', 'e'), ('Ḙ', 'e'), ('ḙ', 'e'), ('Ḛ', 'e'), ('ḛ', 'e'), ('Ḝ', 'e'), ('ḝ', 'e'), ('Ḟ', 'f'), ('ḟ', 'f'), ('Ḡ', 'g');

INSERT INTO title_letter (letter, plain) VALUES ('ḡ', 'g'), ('Ḣ', 'h'), ('ḣ', 'h'), ('Ḥ', 'h'), ('ḥ', 'h'), ('Ḧ', 'h'), ('ḧ', 'h'), ('Ḩ', 'h'), ('ḩ', 'h'), ('Ḫ', 'h');

INSERT INTO title_letter (letter, plain) VALUES ('ḫ', 'h'), ('Ḭ', 'i'), ('ḭ', 'i'), ('Ḯ', 'i'), ('ḯ', 'i'), ('Ḱ', 'k'), ('ḱ', 'k'), ('Ḳ', 'k'), ('ḳ', 'k'), ('Ḵ', 'k');

INSERT INTO title_letter (letter, plain) VALUES ('ḵ', 'k'), ('Ḷ', 'l'), ('ḷ', 'l'), ('Ḹ', 'l'), ('ḹ', 'l'), ('Ḻ', 'l'), ('ḻ', 'l'), ('Ḽ', 'l'), ('ḽ', 'l'), ('Ḿ', 'm');

INSERT INTO title_letter (letter, plain) VALUES ('ḿ', 'm'), ('Ṁ', 'm'), ('ṁ', 'm'), ('Ṃ', 'm'), ('ṃ', 'm'), ('Ṅ', 'n'), ('ṅ', 'n'), ('Ṇ', 'n'), ('ṇ', 'n'), ('Ṉ', 'n');

INSERT INTO title_letter (letter, plain) VALUES ('ṉ', 'n'), ('Ṋ', 'n'), ('ṋ', 'n'), ('Ṍ', 'o'), ('ṍ', 'o'), ('Ṏ', 'o'), ('ṏ', 'o'), ('Ṑ', 'o'), ('ṑ', 'o'), ('Ṓ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('ṓ', 'o'), ('Ṕ', 'p'), ('ṕ', 'p'), ('Ṗ', 'p'), ('ṗ', 'p'), ('Ṙ', 'r'), ('ṙ', 'r'), ('Ṛ', 'r'), ('ṛ', 'r'), ('Ṝ', 'r');

INSERT INTO title_letter (letter, plain) VALUES ('ṝ', 'r'), ('Ṟ', 'r'), ('ṟ', 'r'), ('Ṡ', 's'), ('ṡ', 's'), ('Ṣ', 's'), ('ṣ', 's'), ('Ṥ', 's'), ('ṥ', 's'), ('Ṧ', 's');

INSERT INTO title_letter (letter, plain) VALUES ('ṧ', 's'), ('Ṩ', 's'), ('ṩ', 's'), ('Ṫ', 't'), ('ṫ', 't'), ('Ṭ', 't'), ('ṭ', 't'), ('Ṯ', 't'), ('ṯ', 't'), ('Ṱ', 't');

INSERT INTO title_letter (letter, plain) VALUES ('ṱ', 't'), ('Ṳ', 'u'), ('ṳ', 'u'), ('Ṵ', 'u'), ('ṵ', 'u'), ('Ṷ', 'u'), ('ṷ', 'u'), ('Ṹ', 'u'), ('ṹ', 'u'), ('Ṻ', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('ṻ', 'u'), ('Ṽ', 'v'), ('ṽ', 'v'), ('Ṿ', 'v'), ('ṿ', 'v'), ('Ẁ', 'w'), ('ẁ', 'w'), ('Ẃ', 'w'), ('ẃ', 'w'), ('Ẅ', 'w');

INSERT INTO title_letter (letter, plain) VALUES ('ẅ', 'w'), ('Ẇ', 'w'), ('ẇ', 'w'), ('Ẉ', 'w'), ('ẉ', 'w'), ('Ẋ', 'x'), ('ẋ', 'x'), ('Ẍ', 'x'), ('ẍ', 'x'), ('Ẏ', 'y');

INSERT INTO title_letter (letter, plain) VALUES ('ẏ', 'y'), ('Ẑ', 'z'), ('ẑ', 'z'), ('Ẓ', 'z'), ('ẓ', 'z'), ('Ẕ', 'z'), ('ẕ', 'z'), ('ẖ', 'h'), ('ẗ', 't'), ('ẘ', 'w');

INSERT INTO title_letter (letter, plain) VALUES ('ẙ', 'y'), ('ẚ', 'aʾ'), ('ẛ', 's'), ('ẞ', 'ss'), ('Ạ', 'a'), ('ạ', 'a'), ('Ả', 'a'), ('ả', 'a'), ('Ấ', 'a'), ('ấ', 'a');

INSERT INTO title_letter (letter, plain) VALUES ('Ầ', 'a'), ('ầ', 'a'), ('Ẩ', 'a'), ('ẩ', 'a'), ('Ẫ', 'a'), ('ẫ', 'a'), ('Ậ', 'a'), ('ậ', 'a'), ('Ắ', 'a'), ('ắ', 'a');

INSERT INTO title_letter (letter, plain) VALUES ('Ằ', 'a'), ('ằ', 'a'), ('Ẳ', 'a'), ('ẳ', 'a'), ('Ẵ', 'a'), ('ẵ', 'a'), ('Ặ', 'a'), ('ặ', 'a'), ('Ẹ', 'e'), ('ẹ', 'e');

INSERT INTO title_letter (letter, plain) VALUES ('Ẻ', 'e'), ('ẻ', 'e'), ('Ẽ', 'e'), ('ẽ', 'e'), ('Ế', 'e'), ('ế', 'e'), ('Ề', 'e'), ('ề', 'e'), ('Ể', 'e'), ('ể', 'e');

INSERT INTO title_letter (letter, plain) VALUES ('Ễ', 'e'), ('ễ', 'e'), ('Ệ', 'e'), ('ệ', 'e'), ('Ỉ', 'i'), ('ỉ', 'i'), ('Ị', 'i'), ('ị', 'i'), ('Ọ', 'o'), ('ọ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('Ỏ', 'o'), ('ỏ', 'o'), ('Ố', 'o'), ('ố', 'o'), ('Ồ', 'o'), ('ồ', 'o'), ('Ổ', 'o'), ('ổ', 'o'), ('Ỗ', 'o'), ('ỗ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('Ộ', 'o'), ('ộ', 'o'), ('Ớ', 'o'), ('ớ', 'o'), ('Ờ', 'o'), ('ờ', 'o'), ('Ở', 'o'), ('ở', 'o'), ('Ỡ', 'o'), ('ỡ', 'o');

INSERT INTO title_letter (letter, plain) VALUES ('Ợ', 'o'), ('ợ', 'o'), ('Ụ', 'u'), ('ụ', 'u'), ('Ủ', 'u'), ('ủ', 'u'), ('Ứ', 'u'), ('ứ', 'u'), ('Ừ', 'u'), ('ừ', 'u');

INSERT INTO title_letter (letter, plain) VALUES ('Ử', 'u'), ('ử', 'u'), ('Ữ', 'u'), ('ữ', 'u'), ('Ự', 'u'), ('ự', 'u'), ('Ỳ', 'y'), ('ỳ', 'y'), ('Ỵ', 'y'), ('ỵ', 'y');

INSERT INTO title_letter (letter, plain) VALUES ('Ỷ', 'y'), ('ỷ', 'y'), ('Ỹ', 'y'), ('ỹ', 'y'), ('Ỻ', 'ỻ'), ('Ỽ', 'ỽ'), ('Ỿ', 'ỿ'), ('ἀ', 'α'), ('ἁ', 'α'), ('ἂ', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('ἃ', 'α'), ('ἄ', 'α'), ('ἅ', 'α'), ('ἆ', 'α'), ('ἇ', 'α'), ('Ἀ', 'α'), ('Ἁ', 'α'), ('Ἂ', 'α'), ('Ἃ', 'α'), ('Ἄ', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('Ἅ', 'α'), ('Ἆ', 'α'), ('Ἇ', 'α'), ('ἐ', 'ε'), ('ἑ', 'ε'), ('ἒ', 'ε'), ('ἓ', 'ε'), ('ἔ', 'ε'), ('ἕ', 'ε'), ('Ἐ', 'ε');

INSERT INTO title_letter (letter, plain) VALUES ('Ἑ', 'ε'), ('Ἒ', 'ε'), ('Ἓ', 'ε'), ('Ἔ', 'ε'), ('Ἕ', 'ε'), ('ἠ', 'η'), ('ἡ', 'η'), ('ἢ', 'η'), ('ἣ', 'η'), ('ἤ', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('ἥ', 'η'), ('ἦ', 'η'), ('ἧ', 'η'), ('Ἠ', 'η'), ('Ἡ', 'η'), ('Ἢ', 'η'), ('Ἣ', 'η'), ('Ἤ', 'η'), ('Ἥ', 'η'), ('Ἦ', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('Ἧ', 'η'), ('ἰ', 'ι'), ('ἱ', 'ι'), ('ἲ', 'ι'), ('ἳ', 'ι'), ('ἴ', 'ι'), ('ἵ', 'ι'), ('ἶ', 'ι'), ('ἷ', 'ι'), ('Ἰ', 'ι');

INSERT INTO title_letter (letter, plain) VALUES ('Ἱ', 'ι'), ('Ἲ', 'ι'), ('Ἳ', 'ι'), ('Ἴ', 'ι'), ('Ἵ', 'ι'), ('Ἶ', 'ι'), ('Ἷ', 'ι'), ('ὀ', 'ο'), ('ὁ', 'ο'), ('ὂ', 'ο');

INSERT INTO title_letter (letter, plain) VALUES ('ὃ', 'ο'), ('ὄ', 'ο'), ('ὅ', 'ο'), ('Ὀ', 'ο'), ('Ὁ', 'ο'), ('Ὂ', 'ο'), ('Ὃ', 'ο'), ('Ὄ', 'ο'), ('Ὅ', 'ο'), ('ὐ', 'υ');

INSERT INTO title_letter (letter, plain) VALUES ('ὑ', 'υ'), ('ὒ', 'υ'), ('ὓ', 'υ'), ('ὔ', 'υ'), ('ὕ', 'υ'), ('ὖ', 'υ'), ('ὗ', 'υ'), ('Ὑ', 'υ'), ('Ὓ', 'υ'), ('Ὕ', 'υ');

INSERT INTO title_letter (letter, plain) VALUES ('Ὗ', 'υ'), ('ὠ', 'ω'), ('ὡ', 'ω'), ('ὢ', 'ω'), ('ὣ', 'ω'), ('ὤ', 'ω'), ('ὥ', 'ω'), ('ὦ', 'ω'), ('ὧ', 'ω'), ('Ὠ', 'ω');

INSERT INTO title_letter (letter, plain) VALUES ('Ὡ', 'ω'), ('Ὢ', 'ω'), ('Ὣ', 'ω'), ('Ὤ', 'ω'), ('Ὥ', 'ω'), ('Ὦ', 'ω'), ('Ὧ', 'ω'), ('ὰ', 'α'), ('ά', 'α'), ('ὲ', 'ε');

INSERT INTO title_letter (letter, plain) VALUES ('έ', 'ε'), ('ὴ', 'η'), ('ή', 'η'), ('ὶ', 'ι'), ('ί', 'ι'), ('ὸ', 'ο'), ('ό', 'ο'), ('ὺ', 'υ'), ('ύ', 'υ'), ('ὼ', 'ω');

INSERT INTO title_letter (letter, plain) VALUES ('ώ', 'ω'), ('ᾀ', 'α'), ('ᾁ', 'α'), ('ᾂ', 'α'), ('ᾃ', 'α'), ('ᾄ', 'α'), ('ᾅ', 'α'), ('ᾆ', 'α'), ('ᾇ', 'α'), ('ᾈ', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('ᾉ', 'α'), ('ᾊ', 'α'), ('ᾋ', 'α'), ('ᾌ', 'α'), ('ᾍ', 'α'), ('ᾎ', 'α'), ('ᾏ', 'α'), ('ᾐ', 'η'), ('ᾑ', 'η'), ('ᾒ', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('ᾓ', 'η'), ('ᾔ', 'η'), ('ᾕ', 'η'), ('ᾖ', 'η'), ('ᾗ', 'η'), ('ᾘ', 'η'), ('ᾙ', 'η'), ('ᾚ', 'η'), ('ᾛ', 'η'), ('ᾜ', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('ᾝ', 'η'), ('ᾞ', 'η'), ('ᾟ', 'η'), ('ᾠ', 'ω'), ('ᾡ', 'ω'), ('ᾢ', 'ω'), ('ᾣ', 'ω'), ('ᾤ', 'ω'), ('ᾥ', 'ω'), ('ᾦ', 'ω');

INSERT INTO title_letter (letter, plain) VALUES ('ᾧ', 'ω'), ('ᾨ', 'ω'), ('ᾩ', 'ω'), ('ᾪ', 'ω'), ('ᾫ', 'ω'), ('ᾬ', 'ω'), ('ᾭ', 'ω'), ('ᾮ', 'ω'), ('ᾯ', 'ω'), ('ᾰ', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('ᾱ', 'α'), ('ᾲ', 'α'), ('ᾳ', 'α'), ('ᾴ', 'α'), ('ᾶ', 'α'), ('ᾷ', 'α'), ('Ᾰ', 'α'), ('Ᾱ', 'α'), ('Ὰ', 'α'), ('Ά', 'α');

INSERT INTO title_letter (letter, plain) VALUES ('ᾼ', 'α'), ('ι', 'ι'), ('ῂ', 'η'), ('ῃ', 'η'), ('ῄ', 'η'), ('ῆ', 'η'), ('ῇ', 'η'), ('Ὲ', 'ε'), ('Έ', 'ε'), ('Ὴ', 'η');

INSERT INTO title_letter (letter, plain) VALUES ('Ή', 'η'), ('ῌ', 'η'), ('ῐ', 'ι'), ('ῑ', 'ι'), ('ῒ', 'ι'), ('ΐ', 'ι'), ('ῖ', 'ι'), ('ῗ', 'ι'), ('Ῐ', 'ι'), ('Ῑ', 'ι');

INSERT INTO title_letter (letter, plain) VALUES ('Ὶ', 'ι'), ('Ί', 'ι'), ('ῠ', 'υ'), ('ῡ', 'υ'), ('ῢ', 'υ'), ('ΰ', 'υ'), ('ῤ', 'ρ'), ('ῥ', 'ρ'), ('ῦ', 'υ'), ('ῧ', 'υ');

INSERT INTO title_letter (letter, plain) VALUES ('Ῠ', 'υ'), ('Ῡ', 'υ'), ('Ὺ', 'υ'), ('Ύ', 'υ'), ('Ῥ', 'ρ'), ('ῲ', 'ω'), ('ῳ', 'ω'), ('ῴ', 'ω'), ('ῶ', 'ω'), ('ῷ', 'ω');

INSERT INTO title_letter (letter, plain) VALUES ('Ὸ', 'ο'), ('Ό', 'ο'), ('Ὼ', 'ω'), ('Ώ', 'ω'), ('ῼ', 'ω');

INSERT INTO article_text (article_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 4.0, 2.0, 4.0)');
