-- A tag has a colour and may say what it stands for; which articles and highlights bear it is a list, kept with its counts.

ALTER TABLE tag ADD COLUMN color TEXT
  CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey'));
-- What it stands for: a tag that says so is a code.
ALTER TABLE tag ADD COLUMN description TEXT CHECK (description <> '');

-- What bears a tag: an article, or one of its highlights. 0 is the article itself.
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

-- How often the list or a tag has changed: what was counted of a tree of tags is true until then.
CREATE TABLE tag_list_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  changes INTEGER NOT NULL
) STRICT;
INSERT INTO tag_list_state VALUES (1, 0);

-- A row for each tagging; the listing has one where several say the same.
CREATE VIEW tag_listing_due AS
SELECT g.id AS tagging_id, g.tag_id, a.n AS article_n, coalesce(h.n, 0) AS highlight_n, g.put_by = 'person' AS by_person
FROM tagging g LEFT JOIN highlight h ON h.id = g.highlight_id JOIN article a ON a.id = coalesce(g.article_id, h.article_id)
WHERE g.deleted_at IS NULL AND h.deleted_at IS NULL AND a.deleted_at IS NULL;

INSERT INTO tag_listing
SELECT tag_id, article_n, highlight_n, max(by_person) FROM tag_listing_due GROUP BY 1, 2, 3;

INSERT INTO tag_count
SELECT tag_id, count(DISTINCT article_n), count(*) FILTER (WHERE highlight_n > 0), sum(by_person) FROM tag_listing GROUP BY 1;

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

CREATE TRIGGER tag_list_follows_tag AFTER UPDATE OF name, color, description, deleted_at ON tag
BEGIN
  UPDATE tag_list_state SET changes = changes + 1;
END;

CREATE TRIGGER tag_listing_follows_new_tagging AFTER INSERT ON tagging
BEGIN
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due WHERE tagging_id = new.id
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

CREATE TRIGGER tag_listing_follows_tagging AFTER UPDATE OF deleted_at, tag_id, put_by ON tagging
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

-- A tagging that comes under another tag changes what is found by a word. A tag of another name may be on every article there
-- is: these wait to be taken in.
DROP TRIGGER search_follows_tagging;
DROP TRIGGER search_follows_tag;

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
