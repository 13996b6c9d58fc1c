-- Which images a note has in it, or had: the journal keeps its former words, and undo brings them back. A row goes with its note
-- alone, when that is deleted for good. The note names an image by its hash; it need not be in the library.
CREATE TABLE note_image (
  image_sha256 TEXT NOT NULL,
  note_n INTEGER NOT NULL,
  PRIMARY KEY (image_sha256, note_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_image_note ON note_image (note_n);

-- What notes name now. A hash ends where no further letter or digit follows.
CREATE VIEW note_image_due AS
SELECT DISTINCT substr(address, 7, 64) AS image_sha256, note_n FROM note_address
WHERE address GLOB 'image/[0-9a-f]*' AND length(substr(address, 7, 64)) = 64
  AND substr(address, 7, 64) NOT GLOB '*[^0-9a-f]*' AND substr(address, 71, 1) NOT GLOB '[0-9A-Za-z]';

CREATE TRIGGER note_image_of_new_note AFTER INSERT ON note WHEN instr(new.body, 'dateline://image/') > 0
BEGIN
  INSERT OR IGNORE INTO note_image (image_sha256, note_n)
  SELECT image_sha256, note_n FROM note_image_due WHERE note_n = new.n;
END;

CREATE TRIGGER note_image_of_note AFTER UPDATE OF body, deleted_at ON note
WHEN instr(new.body, 'dateline://image/') > 0
BEGIN
  INSERT OR IGNORE INTO note_image (image_sha256, note_n)
  SELECT image_sha256, note_n FROM note_image_due WHERE note_n = new.n;
END;

INSERT INTO note_image (image_sha256, note_n) SELECT image_sha256, note_n FROM note_image_due;
