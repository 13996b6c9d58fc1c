-- Feeds for every day: how often one is asked by itself, how long its articles are kept, and rules for what arrives.

-- Null: as the program's setting has it.
ALTER TABLE feed ADD COLUMN schedule TEXT CHECK (schedule IN ('quarter-hour', 'hour', 'day', 'never'));
-- After so many days an article of the feed is deleted, unless the person did something with it; null for never.
ALTER TABLE feed ADD COLUMN keeps_read_days INTEGER CHECK (keeps_read_days >= 1);
ALTER TABLE feed ADD COLUMN keeps_unread_days INTEGER CHECK (keeps_unread_days >= 1);

CREATE TABLE feed_rule (
  id TEXT PRIMARY KEY,
  -- Null: what any feed brings.
  feed_id TEXT REFERENCES feed (id),
  field TEXT NOT NULL CHECK (field IN ('words', 'title', 'author', 'category')),
  -- Several are parted by commas; one of them is enough.
  words TEXT NOT NULL CHECK (words <> ''),
  -- What is put on the articles; null for a rule that mutes them.
  tag TEXT CHECK (tag <> ''),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_rule_feed ON feed_rule (feed_id);

-- Which rule did something to which article as it arrived, and by which of its words. It is what happened: no change of a
-- person's, and kept when the rule is changed or deleted.
CREATE TABLE feed_ruling (
  article_id TEXT NOT NULL REFERENCES article (id),
  rule_id TEXT NOT NULL REFERENCES feed_rule (id),
  -- As the rule's field had it then: "strike" in title.
  field TEXT NOT NULL CHECK (field IN ('words', 'title', 'author', 'category')),
  found TEXT NOT NULL,
  is_muted INTEGER NOT NULL CHECK (is_muted IN (0, 1)),
  at TEXT NOT NULL,
  PRIMARY KEY (article_id, rule_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_ruling_rule ON feed_ruling (rule_id);
