-- Whether an article is open, archived or deleted is its status: "shelf" had to be guessed at. Renaming a column changes
-- no row; of the indexes only the two that had the old word in their names are built again.

ALTER TABLE article_listing RENAME COLUMN shelf TO status;
ALTER TABLE article_count RENAME COLUMN shelf TO status;

DROP INDEX listing_shelf;
DROP INDEX listing_source_shelf;
CREATE INDEX listing_status ON article_listing (status, dated, captured);
CREATE INDEX listing_source_status ON article_listing (source_n, status, dated, captured);

DROP TRIGGER listing_follows_new_state;
DROP TRIGGER listing_follows_state;
DROP TRIGGER listing_follows_article;
DROP VIEW article_listing_due;

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
  SET status = due.status, is_unread = due.is_unread, is_starred = due.is_starred
  FROM article_listing_due due
  WHERE due.article_n = (SELECT n FROM article WHERE id = new.article_id)
    AND article_listing.article_n = due.article_n;
END;

CREATE TRIGGER listing_follows_article
AFTER UPDATE OF source_id, revision_id, published_value, captured_at, deleted_at ON article
BEGIN
  UPDATE article_listing
  SET source_n = due.source_n, status = due.status, dated = due.dated, captured = due.captured,
    analyzed_by = due.analyzed_by
  FROM article_listing_due due
  WHERE due.article_n = new.n AND article_listing.article_n = due.article_n;
END;
