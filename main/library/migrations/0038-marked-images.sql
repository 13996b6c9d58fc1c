-- A highlight can be on a whole image. Its passage is then that of the block which the image stands at: it says where the
-- image is, and is not what was marked. What was marked is known by the hash of its bytes.
-- No foreign key: whoever deletes images would look through all highlights. The image stays as long as its revision does.
ALTER TABLE highlight ADD COLUMN image_sha256 TEXT CHECK (length(image_sha256) = 64);

-- What stood for the image in words where it was marked: its caption, else its alternative text; empty where it had neither.
ALTER TABLE highlight ADD COLUMN image_words TEXT CHECK ((image_words IS NULL) = (image_sha256 IS NULL));

-- Which image stands at the highlight's place in a later revision: another one than was marked where its state is 'changed'.
ALTER TABLE highlight_placement ADD COLUMN image_sha256 TEXT CHECK (length(image_sha256) = 64);

DROP TRIGGER passage_is_immutable;

CREATE TRIGGER passage_is_immutable
BEFORE UPDATE OF article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, image_sha256, image_words ON highlight
BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;

CREATE TRIGGER marked_image_is_of_its_revision BEFORE INSERT ON highlight
WHEN new.image_sha256 IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM revision_image WHERE revision_id = new.revision_id AND image_sha256 = new.image_sha256)
BEGIN SELECT raise(ABORT, 'the revision does not have this image'); END;
