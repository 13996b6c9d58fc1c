-- What articles say people are: "US Secretary of State". Rebuildable.

CREATE TABLE found_role (
  n INTEGER PRIMARY KEY,
  found_entity_n INTEGER NOT NULL REFERENCES found_entity (n) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  words TEXT NOT NULL CHECK (words <> ''),
  -- Roles that are the same in this spelling are taken for one.
  folded TEXT NOT NULL,
  -- The name beside it: who decides on that mention decides whose role it is.
  name_start INTEGER NOT NULL CHECK (name_start >= 0),
  UNIQUE (found_entity_n, start_offset, end_offset)
) STRICT;

-- Texts are read once more, for their roles; what was found in them stands until then.
UPDATE analysis SET engine = engine || ', without roles' WHERE state = 'ready';
UPDATE article_listing SET analyzed_by = due.analyzed_by
FROM article_listing_due due
WHERE due.article_n = article_listing.article_n;
