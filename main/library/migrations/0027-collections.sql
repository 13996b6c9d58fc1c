-- Collections: articles that a person puts together by hand, an article in as many of them as they like. The reading queue
-- is the one that holds what is to be read next.

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
) STRICT;

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

-- What is taken out and put in again is the same row.
CREATE UNIQUE INDEX collection_article_once ON collection_article (article_id, collection_id);
CREATE INDEX collection_article_collection ON collection_article (collection_id);

-- A collection is listed as a feed lists what stands under other sources: by the same indexes, and counted in the same
-- way. Its number there is less than -1, so that it is no source's; -1 is nobody's.
ALTER TABLE feed_listing ADD COLUMN place REAL NOT NULL DEFAULT 0;
CREATE INDEX collection_listing_place
  ON feed_listing (source_n, status, place, article_n, is_unread, is_starred, is_to_check) WHERE source_n < -1;

-- What is in a collection that was deleted stays listed: nobody asks for it, and its coming back changes nothing.
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

-- What a feed brought depends on the outlet of the article; what a collection has does not.
DROP TRIGGER feed_listing_follows_outlet;

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
