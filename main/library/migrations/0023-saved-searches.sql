-- Searches that a person gave a name: smart collections.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  -- As it was typed: "last 7 days" means other days tomorrow.
  query TEXT NOT NULL CHECK (query <> ''),
  -- The order in which they are listed.
  place INTEGER NOT NULL,
  -- Whether the person is told of what it finds newly.
  is_alert INTEGER NOT NULL CHECK (is_alert IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

-- Up to which article a person has seen what a search finds; what came later is new.
CREATE TABLE saved_search_seen (
  search_id TEXT PRIMARY KEY REFERENCES saved_search (id),
  article_n INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
