-- Feeds: sources that are polled. Every column here is of tables that did not exist before, so nothing is rebuilt.

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
) STRICT;
CREATE UNIQUE INDEX feed_url ON feed (url) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX feed_source ON feed (source_id) WHERE deleted_at IS NULL;

-- What its site last said: no change of a person's, so not journalled.
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
) STRICT, WITHOUT ROWID;

-- Which article an entry became, so that it is not taken twice. One that the person deletes stays away.
CREATE TABLE feed_entry (
  feed_id TEXT NOT NULL REFERENCES feed (id),
  key TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id),
  -- The original that is only a summary of the article; null where the feed has all of it.
  summary_sha256 TEXT,
  -- As the feed last had it; null where the article came another way, and the feed does not change it.
  original_sha256 TEXT,
  first_at TEXT NOT NULL,
  PRIMARY KEY (feed_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_entry_article ON feed_entry (article_id);
