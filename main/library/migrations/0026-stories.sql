-- Lists can have the copies of one report stand together: a story, which stands where the newest of its copies does. An article
-- that is no copy of another one is a story of its own, with the number 0.

ALTER TABLE article_listing ADD COLUMN story_at TEXT NOT NULL DEFAULT '';
ALTER TABLE article_listing ADD COLUMN story_n INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed_listing ADD COLUMN story_at TEXT NOT NULL DEFAULT '';
ALTER TABLE feed_listing ADD COLUMN story_n INTEGER NOT NULL DEFAULT 0;

-- The copies of a report that are told together: not those that were deleted or parted from it.
CREATE VIEW story_copy AS
SELECT g.group_n, l.article_n, l.dated
FROM copy_group g
JOIN article_listing l ON l.article_n = g.article_n AND l.status <> 'deleted'
JOIN article a ON a.n = g.article_n
WHERE NOT EXISTS (SELECT 1 FROM copy_parting p WHERE p.article_id = a.id AND p.deleted_at IS NULL);

-- What article_listing must say of stories.
CREATE VIEW story_due AS
SELECT l.article_n, coalesce(s.newest, l.dated) AS story_at, coalesce(s.group_n, 0) AS story_n
FROM article_listing l
LEFT JOIN story_copy c ON c.article_n = l.article_n
LEFT JOIN (
  SELECT group_n, max(dated) AS newest FROM story_copy GROUP BY group_n HAVING count(*) > 1
) s ON s.group_n = c.group_n;

-- Into this view goes the number of a group of copies that is to be listed anew.
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

UPDATE article_listing SET story_at = dated;

UPDATE article_listing SET story_at = due.story_at, story_n = due.story_n
FROM story_due due WHERE due.article_n = article_listing.article_n AND due.story_n > 0;

UPDATE feed_listing SET story_at = l.story_at, story_n = l.story_n
FROM article_listing l WHERE l.article_n = feed_listing.article_n;

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

-- Stories follow their articles, and what is known of copies.

DROP TRIGGER listing_follows_new_state;

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

-- What feeds brought of other outlets stands in stories too.

DROP TRIGGER feed_listing_follows_entry;
DROP TRIGGER feed_listing_follows_article;
DROP TRIGGER feed_listing_follows_outlet;
DROP TRIGGER feed_listing_follows_feed;
DROP VIEW feed_listing_due;

-- Several entries of a feed may be one article.
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

CREATE TRIGGER feed_listing_follows_outlet AFTER UPDATE OF source_n ON article_listing
WHEN old.source_n <> new.source_n
BEGIN
  DELETE FROM feed_listing WHERE article_n = new.article_n;
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n)
  SELECT * FROM feed_listing_due WHERE article_n = new.article_n;
END;

-- A feed that is no longer subscribed to lists nothing; one that is taken up again may have another source.
CREATE TRIGGER feed_listing_follows_feed AFTER UPDATE OF source_id, deleted_at ON feed
WHEN (old.source_id, old.deleted_at IS NULL) IS NOT (new.source_id, new.deleted_at IS NULL)
BEGIN
  DELETE FROM feed_listing WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
  INSERT INTO feed_listing
    (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured, title_key, outlet_n, story_at, story_n)
  SELECT * FROM feed_listing_due
  WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
END;
