-- The bytes of documents that evidence was taken from, and what they say: each once, however often it came.
CREATE TABLE archived_content (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  charset text,
  bytes bytea NOT NULL,
  -- Null for a picture; and its length in UTF-16 code units, which PostgreSQL does not count.
  text text,
  characters integer,
  title text,
  publisher text,
  published date,
  CHECK ((text IS NULL) = (characters IS NULL))
);

-- A copy that was made of such a document: when, by whom and from where. Several pieces of evidence may rest on it.
CREATE TABLE archived_copy (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL REFERENCES archived_content,
  -- The address that answered, with its answer as WARC; or the name of the file that was handed in.
  url text,
  warc bytea,
  file_name text,
  taken_at timestamptz NOT NULL,
  taken_by uuid NOT NULL REFERENCES account,
  -- Whether evidence ever rested on it: then it stays, for a report may name it.
  used boolean NOT NULL DEFAULT false,
  CHECK ((url IS NULL) = (warc IS NULL))
);

CREATE INDEX archived_copy_content ON archived_copy (sha256);
CREATE INDEX archived_copy_unused ON archived_copy (taken_at) WHERE NOT used;

ALTER TABLE evidence
  ALTER COLUMN url DROP NOT NULL,
  ADD COLUMN published date,
  -- Indices of the claim's parts that it is about; empty for the whole claim.
  ADD COLUMN parts integer[] NOT NULL DEFAULT '{}' CHECK (0 <= ALL (parts)),
  -- Which of the claim's figures the reference value is for, where a person said so.
  ADD COLUMN reference_figure integer CHECK (reference_figure >= 0),
  ADD COLUMN copy uuid REFERENCES archived_copy,
  -- Whether the excerpt stands in the copy word for word; null without a copy or where it has no text.
  ADD COLUMN excerpt_found boolean,
  -- What the address gave when it was last asked again.
  ADD COLUMN recheck_outcome text CHECK (recheck_outcome IN ('same', 'changed', 'vanished', 'unreachable')),
  ADD COLUMN recheck_words text,
  ADD COLUMN recheck_copy uuid REFERENCES archived_copy,
  ADD COLUMN rechecked_at timestamptz,
  ADD CHECK (url IS NOT NULL OR copy IS NOT NULL),
  ADD CHECK ((recheck_outcome IS NULL) = (rechecked_at IS NULL)),
  DROP CONSTRAINT evidence_check,
  ADD CHECK (reference_value IS NOT NULL OR (reference_unit IS NULL AND reference_figure IS NULL));
UPDATE evidence SET parts = ARRAY [part] WHERE part IS NOT NULL;
ALTER TABLE evidence DROP COLUMN part;

-- What was given before, so that it can be used again: found by its words and by its address.
ALTER TABLE evidence ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(to_tsvector('english', coalesce(title, '') || ' ' || coalesce(publisher, '')), 'A')
  || setweight(to_tsvector('simple', coalesce(url, '')), 'B')
  || setweight(to_tsvector('english', excerpt), 'C')) STORED;
CREATE INDEX evidence_search ON evidence USING gin (search);
CREATE INDEX evidence_url ON evidence USING gin (lower(url) gin_trgm_ops);
CREATE INDEX evidence_created ON evidence (created_at DESC, id DESC);
CREATE INDEX evidence_copy ON evidence (copy);

-- Changes of bounds that can be taken back keep where evidence stood.
UPDATE claim_edit SET evidence = coalesce(
  (SELECT jsonb_agg(e - 'part' || jsonb_build_object(
            'parts', CASE WHEN e ->> 'part' IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(e -> 'part') END,
            'figure', NULL))
   FROM jsonb_array_elements(evidence) e), '[]');
