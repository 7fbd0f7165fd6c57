-- Exports of published versions as files, each made once and served from here. A row may go at any time: the file is then
-- made again from the version it shows. "maker" is the program that made it, for another one may write other bytes.
CREATE TABLE report_file (
  report uuid NOT NULL REFERENCES report,
  format text NOT NULL CHECK (format ~ '^[a-z]+$'),
  maker text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (report, format)
);

-- Not packed, so that any stretch of a file is read without what stands before it.
ALTER TABLE report_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
