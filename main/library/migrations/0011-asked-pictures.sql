-- What was asked for on the network along with a page: each picture, where it was, and how that ended.

CREATE TABLE asked_picture (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  address TEXT NOT NULL CHECK (address <> ''),
  -- Where it was in the end; null where nothing came.
  found_at TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'left-out', 'failed')),
  -- Why it was not kept, in a sentence.
  reason TEXT,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER asked_picture_is_immutable BEFORE UPDATE ON asked_picture
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
CREATE TRIGGER asked_picture_stays BEFORE DELETE ON asked_picture
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
