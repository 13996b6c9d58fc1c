-- What else a person may set right about an article, and captures of a known address.

ALTER TABLE article ADD COLUMN agency TEXT;
ALTER TABLE article ADD COLUMN dateline_place TEXT;
ALTER TABLE article ADD COLUMN section TEXT;

-- A new capture of a known address is looked for at every import.
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
