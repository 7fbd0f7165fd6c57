-- How far the making of a document is that a job is at: which step, and how much of it is done. Null until something is
-- told; a server that begins the document again tells it from the beginning.
ALTER TABLE job_document
  ADD COLUMN step text,
  ADD COLUMN step_done integer,
  ADD COLUMN step_total integer,
  ADD CHECK (num_nulls(step, step_done, step_total) IN (0, 3));
