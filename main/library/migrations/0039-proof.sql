-- That a library is what it was: what each line of the journal says has a salted hash, each act that is closed a seal that covers the
-- seal before it, and the facts of an article a checksum as highlights and notes have one. What exists is filled in by the program in the
-- same transaction (database/chain/begin.ts): SQLite has no SHA-256.

-- Salt and hash of a line's words, its `before` and `after`. Where they were deleted for good the salt goes with them, so that nobody
-- can guess at them, the hash stays, and `erased_by` is the act that deleted them.
ALTER TABLE change ADD COLUMN salt BLOB CHECK (length(salt) = 16);
ALTER TABLE change ADD COLUMN words_hash BLOB CHECK (length(words_hash) = 32);
ALTER TABLE change ADD COLUMN erased_by INTEGER REFERENCES act (n);
CREATE INDEX change_erased ON change (erased_by, seq) WHERE erased_by IS NOT NULL;

-- The same of what an act is called.
ALTER TABLE act ADD COLUMN label_salt BLOB CHECK (length(label_salt) = 16);
ALTER TABLE act ADD COLUMN label_hash BLOB CHECK (length(label_hash) = 32);
ALTER TABLE act ADD COLUMN silenced_by INTEGER REFERENCES act (n);
CREATE INDEX act_silenced ON act (silenced_by, n) WHERE silenced_by IS NOT NULL;

-- In the order of sealing, from 1 without gaps: acts that take long are sealed after some that began later.
CREATE TABLE seal (
  n INTEGER PRIMARY KEY CHECK (n >= 1),
  act_n INTEGER NOT NULL UNIQUE REFERENCES act (n),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Acts that may still get lines, and so are not sealed.
CREATE TABLE open_act (
  act_n INTEGER PRIMARY KEY REFERENCES act (n),
  written_at TEXT NOT NULL,
  -- Written in several transactions: nobody else closes it.
  is_held INTEGER NOT NULL CHECK (is_held IN (0, 1))
) STRICT;

-- Of the facts that a person or the capture stated.
ALTER TABLE article ADD COLUMN checksum TEXT CHECK (length(checksum) = 64);
