-- The review: one list of all highlights, notes and quotations that a person decided on, over all articles that are not deleted. A note
-- on a highlight stands in the highlight's row; one on an entity has no article (0).
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

-- What a person detached stands in no text any more.
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

-- The number comes with the row.
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

-- Inserting into these runs a procedure: one row is listed anew, or all of an article.
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

INSERT INTO review_listing
SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_highlight_due
UNION ALL
SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due;

INSERT INTO review_listing
SELECT 2 + 4 * row_number() OVER (), kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note
FROM review_quote_due;

-- When a row was last shown by chance. No change of a person's: it is in no journal.
CREATE TABLE review_seen (
  row_id TEXT PRIMARY KEY,
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
