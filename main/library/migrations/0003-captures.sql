-- What else a person may set right about an article, and captures of a known address.

ALTER TABLE article ADD COLUMN agency TEXT;
ALTER TABLE article ADD COLUMN dateline_place TEXT;
ALTER TABLE article ADD COLUMN section TEXT;

-- A new capture of a known address is looked for at every import.
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;

-- What was understood of a capture before anybody corrected it: a later capture may change what is still that.
-- Null for a revision that a person made by correcting.
ALTER TABLE revision ADD COLUMN understood TEXT CHECK (json_valid(understood));

-- A job can be paused, and a file can be a new revision of an article.
CREATE TABLE job_2 (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'analyze')),
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'interrupted')),
  done INTEGER NOT NULL CHECK (done >= 0),
  total INTEGER NOT NULL CHECK (total >= 0),
  failed INTEGER NOT NULL CHECK (failed >= 0),
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO job_2 SELECT * FROM job;
DROP TABLE job;
ALTER TABLE job_2 RENAME TO job;
CREATE INDEX job_running ON job (id) WHERE state = 'running';

CREATE TABLE job_item_2 (
  job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Where the bytes wait: a file of the person's, or one of the library's originals.
  path TEXT,
  sha256 TEXT,
  outcome TEXT NOT NULL
    CHECK (outcome IN ('waiting', 'imported', 'new-revision', 'already-there', 'failed', 'cancelled')),
  reason TEXT,
  article_id TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO job_item_2 SELECT * FROM job_item;
DROP TABLE job_item;
ALTER TABLE job_item_2 RENAME TO job_item;
CREATE INDEX job_item_waiting ON job_item (job_id, position) WHERE outcome = 'waiting';
