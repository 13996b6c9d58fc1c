-- A note may stand by itself: a memo hangs on nothing, an entry of the journal on a day. And every note can be pinned.

-- The table is made anew under its own name, so that the views that read it stay as they are. What hangs on its numbers does too.
CREATE TABLE note_before AS SELECT * FROM note;
DROP TABLE note;

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

INSERT INTO note (n, id, article_id, highlight_id, entity_id, body, created_at, updated_at, version, author_id, deleted_at, checksum)
SELECT n, id, article_id, highlight_id, entity_id, body, created_at, updated_at, version, author_id, deleted_at, checksum
FROM note_before;
DROP TABLE note_before;

CREATE INDEX note_article ON note (article_id, deleted_at);
CREATE INDEX note_highlight ON note (highlight_id, deleted_at);
CREATE INDEX note_entity ON note (entity_id, deleted_at);
CREATE UNIQUE INDEX note_day ON note (day) WHERE day IS NOT NULL AND deleted_at IS NULL;

-- Memos and the journal, the pinned ones first, then the newest.
CREATE INDEX note_by_itself ON note (pinned_at IS NULL, created_at DESC, n DESC)
WHERE article_id IS NULL AND highlight_id IS NULL AND entity_id IS NULL AND deleted_at IS NULL;

-- They went with the former table.
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

CREATE TRIGGER review_follows_note AFTER UPDATE OF deleted_at, body ON note
WHEN (old.deleted_at IS NULL, old.body = '') IS NOT (new.deleted_at IS NULL, new.body = '')
BEGIN
  DELETE FROM review_listing WHERE n = 4 * new.n + 1;
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due WHERE note_n = new.n;
  INSERT INTO review_highlight_to_list
  SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id = new.highlight_id;
END;
