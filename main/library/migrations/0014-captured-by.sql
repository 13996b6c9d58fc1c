-- When an article was captured is what its file says of its saving, where it says so, else when it was imported. Until now
-- it was always the import.

ALTER TABLE article ADD COLUMN captured_by TEXT NOT NULL DEFAULT 'import' CHECK (captured_by IN ('import', 'file'));
