-- Tags and notes move with their highlight to the one that takes its place; the lists of both stayed at the highlight that went.

DROP TRIGGER tag_listing_follows_tagging;

CREATE TRIGGER tag_listing_follows_tagging AFTER UPDATE OF deleted_at, tag_id, highlight_id, put_by ON tagging
BEGIN
  DELETE FROM tag_listing
  WHERE tag_id = old.tag_id
    AND article_n = (SELECT n FROM article
      WHERE id = coalesce(old.article_id, (SELECT article_id FROM highlight WHERE id = old.highlight_id)))
    AND highlight_n = coalesce((SELECT n FROM highlight WHERE id = old.highlight_id), 0);
  INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due
  WHERE tag_id IN (old.tag_id, new.tag_id) AND tagging_id IN (
    SELECT id FROM tagging WHERE article_id = new.article_id
    UNION ALL SELECT id FROM tagging WHERE highlight_id = new.highlight_id)
  ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);
END;

-- What it moved from before this.
DELETE FROM tag_listing
WHERE (tag_id, article_n, highlight_n) NOT IN (SELECT tag_id, article_n, highlight_n FROM tag_listing_due);
INSERT INTO tag_listing SELECT tag_id, article_n, highlight_n, by_person FROM tag_listing_due WHERE true
ON CONFLICT DO UPDATE SET by_person = max(by_person, excluded.by_person);

-- The same for a note, which moves with its highlight: the review shows it with the one that it is on now.
DROP TRIGGER review_follows_note;

CREATE TRIGGER review_follows_note AFTER UPDATE OF deleted_at, body, highlight_id ON note
WHEN (old.deleted_at IS NULL, old.body = '', old.highlight_id) IS NOT (new.deleted_at IS NULL, new.body = '', new.highlight_id)
BEGIN
  DELETE FROM review_listing WHERE n = 4 * new.n + 1;
  INSERT INTO review_listing
  SELECT n, kind, quote_id, article_n, source_n, dated, made, color, place, state, has_note FROM review_note_due WHERE note_n = new.n;
  INSERT INTO review_highlight_to_list
  SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.id IN (old.highlight_id, new.highlight_id);
END;

INSERT INTO review_highlight_to_list
SELECT h.n, a.n FROM highlight h JOIN article a ON a.id = h.article_id WHERE h.replaces IS NOT NULL
UNION ALL
SELECT f.n, a.n FROM highlight h JOIN highlight f ON f.id = h.replaces JOIN article a ON a.id = f.article_id;
