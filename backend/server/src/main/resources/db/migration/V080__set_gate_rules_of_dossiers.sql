-- What a dossier's editors made of the publish gate's rules; a rule without a row has the effect that it has by default.
CREATE TABLE gate_setting (
  dossier uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
  rule text NOT NULL CHECK (length(rule) BETWEEN 1 AND 40),
  effect text NOT NULL CHECK (effect IN ('blocks', 'warns', 'off')),
  PRIMARY KEY (dossier, rule)
);

-- Grows by one with each change of these settings, apart from the dossier's own version: who edits its summary meanwhile
-- is not turned away.
ALTER TABLE dossier ADD COLUMN gate_version integer NOT NULL DEFAULT 1;
