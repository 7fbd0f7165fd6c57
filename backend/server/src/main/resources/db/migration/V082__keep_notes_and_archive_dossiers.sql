-- notes: what the desk writes down for itself, in Markdown; no report tells it.
-- archived_at: since when nothing in the dossier changes; null while it is worked on.
ALTER TABLE dossier
  ADD COLUMN notes text CHECK (length(notes) <= 20000),
  ADD COLUMN archived_at timestamptz,
  ADD COLUMN archived_by uuid REFERENCES account,
  ADD CONSTRAINT dossier_archived_by_somebody CHECK ((archived_at IS NULL) = (archived_by IS NULL));
