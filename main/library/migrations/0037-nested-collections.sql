-- A collection can lie in another one, whose articles are its own all the same. One that lies in a collection that is deleted stands
-- at the top, and comes back into it where that comes back.
ALTER TABLE collection ADD COLUMN parent_id TEXT REFERENCES collection (id);
