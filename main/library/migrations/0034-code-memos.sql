-- A tag may have a memo besides what it stands for: a longer note on how it came about, what it was taken for and what became of it.

ALTER TABLE tag ADD COLUMN memo TEXT CHECK (memo <> '');

DROP TRIGGER tag_list_follows_tag;

CREATE TRIGGER tag_list_follows_tag AFTER UPDATE OF name, color, description, memo, deleted_at ON tag
BEGIN
  UPDATE tag_list_state SET changes = changes + 1;
END;
