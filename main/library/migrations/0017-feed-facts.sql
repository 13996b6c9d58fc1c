-- What a feed files its entries under is a tag too, and is told apart from what a person put on.
ALTER TABLE tagging ADD COLUMN put_by TEXT NOT NULL DEFAULT 'person' CHECK (put_by IN ('person', 'feed'));

-- The further folders of a feed that is in several, as a JSON list; null for none.
ALTER TABLE feed ADD COLUMN more_folders TEXT CHECK (json_valid(more_folders));

-- What a person should know of a feed that can be read all the same, in sentences.
ALTER TABLE feed_state ADD COLUMN notice TEXT;
-- The address that it had before its site moved it for good, or that a person does not want any more.
ALTER TABLE feed_state ADD COLUMN former_url TEXT;
