-- Who is to review the claims of a dossier: whom assigning offers first. Anybody else of the desk may review them, too.
CREATE TABLE dossier_reviewer (
  dossier uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
  account uuid NOT NULL REFERENCES account,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (dossier, account)
);

CREATE INDEX dossier_reviewer_account ON dossier_reviewer (account);
