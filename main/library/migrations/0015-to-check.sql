-- An article whose text a person should look at says so in the list, until that person has marked it as checked. What was
-- checked is a revision: another text with doubts of its own is to be checked again.

ALTER TABLE article_state ADD COLUMN checked_revision_id TEXT REFERENCES revision (id);

-- The few revisions that are doubted: a list finds out which of its articles those are without parsing what was understood
-- of all others.
CREATE INDEX revision_doubted ON revision (id) WHERE json_array_length(understood, '$.doubts') > 0;

DROP TRIGGER listing_follows_new_state;
DROP TRIGGER listing_follows_state;
DROP TRIGGER listing_follows_article;
DROP TRIGGER count_follows_new_listing;
DROP TRIGGER count_follows_listing;
DROP TRIGGER count_follows_gone_listing;
DROP VIEW article_listing_due;
DROP TABLE article_count;

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
  ) AS is_to_check
FROM article a
JOIN article_state t ON t.article_id = a.id;

ALTER TABLE article_listing
  ADD COLUMN is_to_check INTEGER NOT NULL DEFAULT 0 CHECK (is_to_check IN (0, 1));

UPDATE article_listing SET is_to_check = 1
WHERE article_n IN (
  SELECT a.n FROM revision d INDEXED BY revision_doubted JOIN article a ON a.id = d.article_id
  WHERE json_array_length(d.understood, '$.doubts') > 0 AND a.revision_id = d.id
);

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

INSERT INTO article_count
SELECT source_n, status, is_unread, is_starred, is_to_check, count(*) FROM article_listing GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER listing_follows_new_state AFTER INSERT ON article_state
BEGIN
  INSERT INTO article_listing SELECT * FROM article_listing_due
  WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER listing_follows_state
AFTER UPDATE OF read_at, starred_at, archived_at, checked_revision_id ON article_state
BEGIN
  UPDATE article_listing
  SET status = due.status, is_unread = due.is_unread, is_starred = due.is_starred, is_to_check = due.is_to_check
  FROM article_listing_due due
  WHERE due.article_n = (SELECT n FROM article WHERE id = new.article_id)
    AND article_listing.article_n = due.article_n;
END;

CREATE TRIGGER listing_follows_article
AFTER UPDATE OF source_id, revision_id, published_value, captured_at, deleted_at ON article
BEGIN
  UPDATE article_listing
  SET source_n = due.source_n, status = due.status, dated = due.dated, captured = due.captured,
    analyzed_by = due.analyzed_by, is_to_check = due.is_to_check
  FROM article_listing_due due
  WHERE due.article_n = new.n AND article_listing.article_n = due.article_n;
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
