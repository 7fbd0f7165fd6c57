CREATE TABLE dossier (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  summary text CHECK (length(summary) <= 20000),
  reviews smallint NOT NULL CHECK (reviews IN (1, 2)),
  scale text NOT NULL REFERENCES rating_scale,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL REFERENCES account,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Order is by position, then by when the claim was added: positions need not be unique.
CREATE TABLE dossier_claim (
  dossier uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
  claim uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 0),
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier, claim)
);

CREATE INDEX dossier_claim_claim ON dossier_claim (claim);

CREATE TABLE dossier_article (
  dossier uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
  article uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier, article)
);

CREATE INDEX dossier_article_article ON dossier_article (article);
