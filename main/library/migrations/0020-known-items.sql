-- The list of jobs counts what was there already: without this it looks at every item of each import.
CREATE INDEX job_item_known ON job_item (job_id) WHERE outcome = 'already-there';
