-- A feed may bring articles that stand under another source: each entry of a feed that gathers others names its paper, and
-- a feed may have what another one brought before. Choosing a feed lists these too.

CREATE TABLE feed_listing (
  -- The feed's own source; the article's is another.
  source_n INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  is_to_check INTEGER NOT NULL,
  dated TEXT NOT NULL,
  captured INTEGER NOT NULL,
  PRIMARY KEY (article_n, source_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_listing_status ON feed_listing (source_n, status, dated, captured, article_n);
CREATE INDEX feed_listing_unread ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_unread = 1;
CREATE INDEX feed_listing_starred ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_starred = 1;
CREATE INDEX feed_listing_to_check ON feed_listing (source_n, dated, captured, article_n)
  WHERE status = 'open' AND is_to_check = 1;

-- As article_count, which counts each article once and so not these.
CREATE TABLE feed_count (
  source_n INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_unread INTEGER NOT NULL,
  is_starred INTEGER NOT NULL,
  is_to_check INTEGER NOT NULL,
  articles INTEGER NOT NULL CHECK (articles >= 0),
  PRIMARY KEY (source_n, status, is_unread, is_starred, is_to_check)
) STRICT, WITHOUT ROWID;

-- Several entries of a feed may be one article.
CREATE VIEW feed_listing_due AS
SELECT DISTINCT s.n AS source_n, l.article_n, l.status, l.is_unread, l.is_starred, l.is_to_check, l.dated, l.captured
FROM article_listing l
JOIN article a ON a.n = l.article_n
JOIN feed_entry e ON e.article_id = a.id
JOIN feed f ON f.id = e.feed_id AND f.deleted_at IS NULL
JOIN source s ON s.id = f.source_id
WHERE l.source_n <> s.n;

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

INSERT INTO feed_listing (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured)
SELECT * FROM feed_listing_due;

CREATE TRIGGER feed_listing_follows_entry AFTER INSERT ON feed_entry
BEGIN
  INSERT OR IGNORE INTO feed_listing (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured)
  SELECT * FROM feed_listing_due WHERE article_n = (SELECT n FROM article WHERE id = new.article_id);
END;

CREATE TRIGGER feed_listing_follows_article
AFTER UPDATE OF status, is_unread, is_starred, is_to_check, dated, captured ON article_listing
WHEN old.source_n = new.source_n
BEGIN
  UPDATE feed_listing
  SET status = new.status, is_unread = new.is_unread, is_starred = new.is_starred, is_to_check = new.is_to_check,
    dated = new.dated, captured = new.captured
  WHERE article_n = new.article_n;
END;

CREATE TRIGGER feed_listing_follows_outlet AFTER UPDATE OF source_n ON article_listing
WHEN old.source_n <> new.source_n
BEGIN
  DELETE FROM feed_listing WHERE article_n = new.article_n;
  INSERT INTO feed_listing (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured)
  SELECT * FROM feed_listing_due WHERE article_n = new.article_n;
END;

CREATE TRIGGER feed_listing_follows_gone_article AFTER DELETE ON article_listing
BEGIN
  DELETE FROM feed_listing WHERE article_n = old.article_n;
END;

-- A feed that is no longer subscribed to lists nothing; one that is taken up again may have another source.
CREATE TRIGGER feed_listing_follows_feed AFTER UPDATE OF source_id, deleted_at ON feed
WHEN (old.source_id, old.deleted_at IS NULL) IS NOT (new.source_id, new.deleted_at IS NULL)
BEGIN
  DELETE FROM feed_listing WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
  INSERT INTO feed_listing (source_n, article_n, status, is_unread, is_starred, is_to_check, dated, captured)
  SELECT * FROM feed_listing_due
  WHERE source_n IN (SELECT n FROM source WHERE id IN (old.source_id, new.source_id));
END;
