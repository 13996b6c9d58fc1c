-- Who asks for a user name and a password before it gives the feed out: https://example.org. Null where nobody does. What it
-- is given is in no library.
ALTER TABLE feed_state ADD COLUMN login_origin TEXT;
