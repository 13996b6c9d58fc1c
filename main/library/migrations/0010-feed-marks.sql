-- What a feed last said of an entry is known apart from what its article has of it: an entry that changed in its date or
-- its markup alone is known again, and is still followed.

-- The bytes that were met last, whether they became a revision or not; null in rows of older versions that came another way.
ALTER TABLE feed_entry ADD COLUMN seen_sha256 TEXT;

UPDATE feed_entry SET seen_sha256 = original_sha256;

-- Such a change had put its bytes in the place of the revision's: the article's first ones were the feed's.
UPDATE feed_entry SET
  original_sha256 = (SELECT original_sha256 FROM revision r WHERE r.article_id = feed_entry.article_id AND r.number = 1),
  summary_sha256 = iif(summary_sha256 IS NULL, NULL,
    (SELECT original_sha256 FROM revision r WHERE r.article_id = feed_entry.article_id AND r.number = 1))
WHERE original_sha256 IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM revision r
  WHERE r.article_id = feed_entry.article_id AND r.original_sha256 = feed_entry.original_sha256
);
