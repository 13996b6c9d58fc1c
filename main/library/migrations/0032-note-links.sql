-- Where the links in notes lead: the notes that lead to an article, a highlight or an entity are shown there. A link to a highlight
-- leads to its article too.
CREATE TABLE note_link (
  -- What it leads to, which need not be in the library.
  to_id TEXT NOT NULL,
  note_n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'highlight', 'entity')),
  PRIMARY KEY (to_id, kind, note_n)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_link_note ON note_link (note_n);

-- What follows "dateline://" in a note, each time. The note is made a list in JSON that is parted there, in one pass over its words: it is a
-- string already in which all that JSON needs is escaped, and no escape has a piece of that address in it but that of one control character.
CREATE VIEW note_address AS
SELECT o.n AS note_n, p.value AS address
FROM note o, json_each('[' || replace(json_quote(replace(o.body, char(29), ' ')), 'dateline://', '","') || ']') p
WHERE o.deleted_at IS NULL AND instr(o.body, 'dateline://') > 0 AND p.key > 0;

-- An id ends where no further letter or digit follows.
CREATE VIEW note_link_due AS
SELECT substr(address, 9, 36) AS to_id, note_n, 'article' AS kind FROM note_address
WHERE address GLOB 'article/[0-9a-f]*' AND substr(address, 9, 36) GLOB '????????-????-7???-????-????????????'
  AND substr(address, 9, 36) NOT GLOB '*[^0-9a-f-]*' AND substr(address, 45, 1) NOT GLOB '[0-9A-Za-z-]'
UNION
SELECT substr(address, 56, 36), note_n, 'highlight' FROM note_address
WHERE address GLOB 'article/[0-9a-f]*' AND substr(address, 45, 11) = '?highlight='
  AND substr(address, 9, 36) GLOB '????????-????-7???-????-????????????' AND substr(address, 9, 36) NOT GLOB '*[^0-9a-f-]*'
  AND substr(address, 56, 36) GLOB '????????-????-7???-????-????????????' AND substr(address, 56, 36) NOT GLOB '*[^0-9a-f-]*'
  AND substr(address, 92, 1) NOT GLOB '[0-9A-Za-z-]'
UNION
SELECT substr(address, 8, 36), note_n, 'entity' FROM note_address
WHERE address GLOB 'entity/[0-9a-f]*' AND substr(address, 8, 36) GLOB '????????-????-7???-????-????????????'
  AND substr(address, 8, 36) NOT GLOB '*[^0-9a-f-]*' AND substr(address, 44, 1) NOT GLOB '[0-9A-Za-z-]';

CREATE TRIGGER note_link_follows_new_note AFTER INSERT ON note WHEN instr(new.body, 'dateline://') > 0
BEGIN
  INSERT INTO note_link (to_id, note_n, kind) SELECT to_id, note_n, kind FROM note_link_due WHERE note_n = new.n;
END;

CREATE TRIGGER note_link_follows_note AFTER UPDATE OF body, deleted_at ON note
WHEN instr(old.body, 'dateline://') > 0 OR instr(new.body, 'dateline://') > 0
BEGIN
  DELETE FROM note_link WHERE note_n = new.n;
  INSERT INTO note_link (to_id, note_n, kind) SELECT to_id, note_n, kind FROM note_link_due WHERE note_n = new.n;
END;

INSERT INTO note_link (to_id, note_n, kind) SELECT to_id, note_n, kind FROM note_link_due;
