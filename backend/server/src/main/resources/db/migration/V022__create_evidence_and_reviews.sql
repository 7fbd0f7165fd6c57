CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  claim uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  url text NOT NULL CHECK (length(url) <= 2048),
  title text CHECK (length(title) <= 500),
  publisher text CHECK (length(publisher) <= 200),
  excerpt text NOT NULL CHECK (length(excerpt) BETWEEN 1 AND 10000),
  stance text NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
  part integer CHECK (part >= 0),
  reference_value numeric,
  reference_unit text CHECK (length(reference_unit) BETWEEN 1 AND 100),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES account,
  CHECK ((reference_value IS NULL) = (reference_unit IS NULL))
);

CREATE INDEX evidence_claim ON evidence (claim, created_at);

-- A review that was undone stays for the record; at most one of a reviewer's stands for each claim.
CREATE TABLE review (
  id uuid PRIMARY KEY,
  claim uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  reviewer uuid NOT NULL REFERENCES account,
  rating text NOT NULL REFERENCES rating,
  conclusion text NOT NULL CHECK (length(conclusion) BETWEEN 1 AND 300),
  rationale text NOT NULL CHECK (length(rationale) <= 20000),
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz
);

CREATE UNIQUE INDEX review_standing ON review (claim, reviewer) WHERE withdrawn_at IS NULL;

CREATE TABLE adjudication (
  claim uuid PRIMARY KEY REFERENCES claim ON DELETE CASCADE,
  editor uuid NOT NULL REFERENCES account,
  rating text NOT NULL REFERENCES rating,
  conclusion text NOT NULL CHECK (length(conclusion) BETWEEN 1 AND 300),
  rationale text NOT NULL CHECK (length(rationale) <= 20000),
  created_at timestamptz NOT NULL DEFAULT now()
);
