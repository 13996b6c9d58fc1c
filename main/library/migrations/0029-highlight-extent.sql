-- How a highlight is drawn: null for a wash over its words.
ALTER TABLE highlight ADD COLUMN style TEXT CHECK (style IN ('underline'));
-- The highlight that this one took the place of, when a person gave it other bounds: links to that one lead here.
ALTER TABLE highlight ADD COLUMN replaces TEXT REFERENCES highlight (id);
CREATE INDEX highlight_replaces ON highlight (replaces) WHERE replaces IS NOT NULL;
