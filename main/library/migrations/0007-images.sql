-- The pictures of articles. Their bytes lie in files by their hash, beside the originals.

-- Captured: never changed.

CREATE TABLE image (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif')),
  -- In pixels, as it is shown.
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  size INTEGER NOT NULL CHECK (size > 0),
  captured_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which picture stands where. The text knows nothing of it, so that no offset ever counts one.
CREATE TABLE revision_image (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  image_sha256 TEXT NOT NULL REFERENCES image (sha256),
  -- The line of the original that it stands before; the number of lines for one after the last.
  line INTEGER NOT NULL CHECK (line >= 0),
  -- Where in the revision's text the block begins that it stands before, or the text's length.
  at_offset INTEGER NOT NULL CHECK (at_offset >= 0),
  alt TEXT NOT NULL,
  -- Its address on the web, where the file said one.
  source TEXT,
  PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_image_of ON revision_image (image_sha256);

CREATE TRIGGER image_is_immutable BEFORE UPDATE ON image
BEGIN SELECT raise(ABORT, 'images are immutable'); END;
CREATE TRIGGER image_stays BEFORE DELETE ON image
BEGIN SELECT raise(ABORT, 'images are immutable'); END;
CREATE TRIGGER revision_image_is_immutable BEFORE UPDATE ON revision_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
CREATE TRIGGER revision_image_stays BEFORE DELETE ON revision_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
