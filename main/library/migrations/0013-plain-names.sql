-- Three names that had to be guessed at. Where an act is between done and undone is its undo state; a found name is looked
-- for among what a person decided by the kind and the spelling of that decision; and what was asked for are images.
-- None of these is a row of the journal, so that no line of it says another name. SQLite puts the new names into views,
-- triggers and indexes by itself.

ALTER TABLE act RENAME COLUMN stand TO undo_state;

ALTER TABLE found_entity RENAME COLUMN said_kind TO decision_kind;
ALTER TABLE found_entity RENAME COLUMN said_folded TO decision_folded;

ALTER TABLE asked_picture RENAME TO asked_image;
DROP TRIGGER asked_picture_is_immutable;
DROP TRIGGER asked_picture_stays;
CREATE TRIGGER asked_image_is_immutable BEFORE UPDATE ON asked_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
CREATE TRIGGER asked_image_stays BEFORE DELETE ON asked_image
BEGIN SELECT raise(ABORT, 'revisions are immutable'); END;
