-- What a person decided about a highlight whose words a later revision changed, and on which wording.

ALTER TABLE highlight ADD COLUMN decision TEXT CHECK (decision IN ('kept', 'detached'));
ALTER TABLE highlight ADD COLUMN decision_words TEXT CHECK ((decision IS NULL) = (decision_words IS NULL));
