-- Fact-checks that were published before, by this desk or others, read from ClaimReview. They are shown beside claims like
-- theirs; none is a verdict of this desk.
CREATE TABLE fact_check (
  id uuid PRIMARY KEY,
  -- The page of the review; a urn:uuid: where it has none.
  url text NOT NULL CHECK (length(url) <= 2048),
  claim text NOT NULL CHECK (length(claim) BETWEEN 1 AND 4000),
  claimant text CHECK (length(claimant) <= 500),
  publisher text NOT NULL CHECK (length(publisher) BETWEEN 1 AND 500),
  -- As its publisher words it, and as a number between two others where there is one.
  rating text NOT NULL CHECK (length(rating) BETWEEN 1 AND 500),
  rating_value numeric,
  rating_worst numeric,
  rating_best numeric,
  title text CHECK (length(title) <= 1000),
  language text CHECK (length(language) <= 100),
  published date,
  imported_at timestamptz NOT NULL DEFAULT now(),
  -- Taken off the list, which can be undone.
  removed_at timestamptz,
  search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', claim || ' ' || coalesce(claimant, ''))) STORED,
  identity text NOT NULL GENERATED ALWAYS AS (md5(url || chr(10) || claim)) STORED UNIQUE
);

CREATE INDEX fact_check_search ON fact_check USING gin (search) WHERE removed_at IS NULL;
CREATE INDEX fact_check_order ON fact_check (id DESC) WHERE removed_at IS NULL;

-- What an import still has to store.
CREATE TABLE fact_check_entry (
  job uuid NOT NULL,
  number integer NOT NULL,
  entry jsonb NOT NULL,
  PRIMARY KEY (job, number),
  FOREIGN KEY (job, number) REFERENCES job_document ON DELETE CASCADE
);
