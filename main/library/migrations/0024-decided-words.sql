-- Quotations on whose words a person decided are searched by these words, and not by those that were found: in quote_text by
-- -quote_listing.n, beside the found ones by found_quote.n.
CREATE TRIGGER search_follows_newly_listed_quote AFTER INSERT ON quote_listing WHEN new.quote_id IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', -new.n);
END;

CREATE TRIGGER search_follows_no_longer_listed_quote AFTER DELETE ON quote_listing WHEN old.quote_id IS NOT NULL
BEGIN
  INSERT OR IGNORE INTO search_due VALUES ('quote', -old.n);
END;

INSERT INTO search_backlog SELECT 'quote', -n FROM quote_listing WHERE state <> 'suggested';
