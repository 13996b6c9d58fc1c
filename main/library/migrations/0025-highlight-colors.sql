-- Highlights of a colour are found by it.
CREATE INDEX highlight_color ON highlight (color) WHERE deleted_at IS NULL;
