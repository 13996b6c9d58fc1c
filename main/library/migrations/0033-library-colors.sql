-- What the colours of highlights are called and mean in this library, in which order they are offered, and which are not offered. A
-- colour without a row is as the program has it.
CREATE TABLE library_color (
  color TEXT PRIMARY KEY CHECK (color IN ('yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'grey')),
  -- Empty for the colour's own name.
  name TEXT NOT NULL,
  -- What it stands for, in a sentence; empty where nobody said.
  meaning TEXT NOT NULL,
  -- Null until a person put the colours in an order of their own.
  place INTEGER,
  is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  author_id TEXT NOT NULL REFERENCES author (id),
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
