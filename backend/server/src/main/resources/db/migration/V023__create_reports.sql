-- A published version never changes: "content" is the canonical JSON, byte for byte, and "sha256" its hash. The dossier
-- may go, its reports stay, so "dossier" is no foreign key.
CREATE TABLE report (
  id uuid PRIMARY KEY,
  dossier uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  title text NOT NULL,
  correction text,
  override_reason text,
  content bytea NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz NOT NULL,
  published_by uuid NOT NULL REFERENCES account,
  UNIQUE (dossier, number)
);

CREATE INDEX report_published ON report (published_at DESC, id DESC);

-- What a report quotes from must stay as long as the report does.
CREATE TABLE report_article (
  report uuid NOT NULL REFERENCES report,
  article uuid NOT NULL REFERENCES article ON DELETE RESTRICT,
  PRIMARY KEY (report, article)
);

CREATE INDEX report_article_article ON report_article (article);

CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'report is append-only';
END
$$;

CREATE TRIGGER report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change();
