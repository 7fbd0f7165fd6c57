-- The documents of an import as they came, until each has become an article or was refused.
CREATE TABLE import_document (
  job uuid NOT NULL,
  number integer NOT NULL,
  file_name text,
  media_type text,
  charset text,
  -- Metadata that came beside it.
  given jsonb NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (job, number),
  FOREIGN KEY (job, number) REFERENCES job_document ON DELETE CASCADE
);

-- They stay for seconds: compressing them would cost more than it saves.
ALTER TABLE import_document ALTER COLUMN bytes SET STORAGE EXTERNAL;
