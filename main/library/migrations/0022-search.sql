-- The full-text index. It holds no text of its own and can be made anew from the articles: see docs/library.md, "The index".

-- Which articles are in the index, and as what. The key orders them by date, the newest last: index and list are walked along it.
CREATE TABLE search_entry (
  key INTEGER PRIMARY KEY,
  article_n INTEGER NOT NULL UNIQUE,
  -- The key that its date asks for; it has a neighbouring one where another article came first.
  date_key INTEGER NOT NULL,
  -- The revision whose text was taken in.
  revision_id TEXT NOT NULL
) STRICT;

-- By search_entry.key. "aside" has what people wrote beside the text: tags, and notes on the article and on its highlights.
-- What is a word, and how it is spelled, is settled before: see database/full-text/words.ts.
CREATE VIRTUAL TABLE article_text USING fts5 (
  title, body, byline, captions, aside,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

-- A word in a title says more of an article than one in its body.
INSERT INTO article_text (article_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 4.0, 2.0, 4.0)');

-- By highlight.n.
CREATE VIRTUAL TABLE highlight_text USING fts5 (
  words, note, tags,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

-- By note.n.
CREATE VIRTUAL TABLE note_text USING fts5 (
  body,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

-- By found_quote.n. It takes the place of an index that parted and spelled words in another way.
DROP TRIGGER text_follows_new_quote;

DROP TRIGGER text_follows_gone_quote;

DROP TABLE found_quote_text;

CREATE VIRTUAL TABLE quote_text USING fts5 (
  words,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

-- By found_name.n.
CREATE VIRTUAL TABLE name_text USING fts5 (
  name,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE VIRTUAL TABLE article_word USING fts5vocab (article_text, row);

-- The words of article_text and in how many articles they stand, as they were when they were last counted: the beginning of a word is
-- completed by those that are common, and a word that is nowhere is compared with them.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_often ON search_word (articles DESC);

-- What a transaction has changed. It is taken into the index, and these rows go, before that transaction is committed.
CREATE TABLE search_due (
  noun TEXT NOT NULL CHECK (noun IN ('article', 'highlight', 'note', 'quote', 'name')),
  n INTEGER NOT NULL,
  PRIMARY KEY (noun, n)
) STRICT, WITHOUT ROWID;

-- What is taken in when nobody waits: everything where the index is made anew, and articles whose text is very long.
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

-- A note's words are found with what it is on as well.
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

CREATE TRIGGER search_follows_tagging AFTER UPDATE OF deleted_at ON tagging
WHEN old.deleted_at IS NOT new.deleted_at
BEGIN
  INSERT OR IGNORE INTO search_due SELECT 'highlight', n FROM highlight WHERE id = new.highlight_id;
  INSERT OR IGNORE INTO search_due SELECT 'article', n FROM article
  WHERE id = coalesce(new.article_id, (SELECT article_id FROM highlight WHERE id = new.highlight_id));
END;

CREATE TRIGGER search_follows_tag AFTER UPDATE OF name ON tag WHEN old.name <> new.name
BEGIN
  INSERT OR IGNORE INTO search_due SELECT 'highlight', h.n
  FROM tagging g JOIN highlight h ON h.id = g.highlight_id WHERE g.tag_id = new.id;
  INSERT OR IGNORE INTO search_due SELECT 'article', a.n
  FROM tagging g LEFT JOIN highlight h ON h.id = g.highlight_id JOIN article a ON a.id = coalesce(g.article_id, h.article_id)
  WHERE g.tag_id = new.id;
END;

INSERT INTO search_backlog SELECT 'article', article_n FROM article_listing;

INSERT INTO search_backlog SELECT 'highlight', n FROM highlight WHERE deleted_at IS NULL;

INSERT INTO search_backlog SELECT 'note', n FROM note WHERE deleted_at IS NULL;

INSERT INTO search_backlog SELECT 'name', n FROM found_name;

INSERT INTO search_backlog SELECT 'quote', n FROM found_quote;

-- How far the counting of words has come: up to which word, and how many articles there were when it last came to its end.
CREATE TABLE search_count (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  counted_articles INTEGER NOT NULL,
  -- Null while nothing is being counted.
  up_to TEXT
) STRICT;

INSERT INTO search_count VALUES (1, 0, NULL);
