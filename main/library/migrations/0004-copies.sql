-- Reports of an agency that stand in several outlets.

-- A person's word that an article is no copy of those that it was put with.
CREATE TABLE copy_parting (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_parting_article ON copy_parting (article_id, deleted_at);

-- Rebuildable.

-- By these numbers the copies of a text are looked for.
CREATE TABLE text_print (
  hash INTEGER NOT NULL,
  article_n INTEGER NOT NULL,
  PRIMARY KEY (hash, article_n)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_print_article ON text_print (article_n);

-- Which articles are one report. The group's number is one of theirs and means nothing more.
CREATE TABLE copy_group (
  article_n INTEGER PRIMARY KEY,
  group_n INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_group_members ON copy_group (group_n);
