CREATE TABLE rating_scale (
  id text PRIMARY KEY,
  label text NOT NULL,
  source text NOT NULL
);

-- "value" is the number that ClaimReview carries, null where the scale gives none. Colours are of the Okabe-Ito palette,
-- which people with a colour vision deficiency can tell apart; shape and letter say the same without colour.
CREATE TABLE rating (
  id text PRIMARY KEY,
  scale text NOT NULL REFERENCES rating_scale,
  position smallint NOT NULL,
  label text NOT NULL,
  value smallint,
  colour text NOT NULL CHECK (colour ~ '^#[0-9A-F]{6}$'),
  shape text NOT NULL CHECK (shape IN ('circle', 'square', 'diamond', 'triangle', 'cross', 'ring')),
  letter text NOT NULL CHECK (length(letter) BETWEEN 1 AND 2),
  definition text NOT NULL,
  UNIQUE (scale, position)
);

INSERT INTO rating_scale (id, label, source) VALUES
  ('google', 'Five steps', 'The five values that Google documents for ClaimReview, and one for what evidence does not settle'),
  ('politifact', 'Truth-O-Meter', 'The six ratings of PolitiFact''s Truth-O-Meter; it publishes no numbers for them');

INSERT INTO rating (id, scale, position, label, value, colour, shape, letter, definition) VALUES
  ('true', 'google', 1, 'True', 5, '#009E73', 'circle', 'T', 'The evidence supports it, and nothing important is left out.'),
  ('mostly_true', 'google', 2, 'Mostly true', 4, '#56B4E9', 'square', 'MT', 'Right in the main; a detail is off or needs context.'),
  ('half_true', 'google', 3, 'Half true', 3, '#F0E442', 'diamond', 'H', 'Partly right, and what is left out would change the impression.'),
  ('mostly_false', 'google', 4, 'Mostly false', 2, '#E69F00', 'triangle', 'MF', 'Contains something right, but is wrong in the main.'),
  ('false', 'google', 5, 'False', 1, '#D55E00', 'cross', 'F', 'The evidence refutes it.'),
  ('unproven', 'google', 6, 'Unproven', NULL, '#CC79A7', 'ring', 'U', 'The evidence at hand settles it neither way.'),
  ('politifact_true', 'politifact', 1, 'True', NULL, '#009E73', 'circle', 'T', 'Accurate, with nothing significant missing.'),
  ('politifact_mostly_true', 'politifact', 2, 'Mostly True', NULL, '#56B4E9', 'square', 'MT', 'Accurate, but needs clarification or more information.'),
  ('politifact_half_true', 'politifact', 3, 'Half True', NULL, '#F0E442', 'diamond', 'H', 'Partly accurate; leaves out important details or takes things out of context.'),
  ('politifact_mostly_false', 'politifact', 4, 'Mostly False', NULL, '#E69F00', 'triangle', 'MF', 'Has an element of truth, but ignores facts that would give another impression.'),
  ('politifact_false', 'politifact', 5, 'False', NULL, '#D55E00', 'cross', 'F', 'Not accurate.'),
  ('politifact_pants_on_fire', 'politifact', 6, 'Pants on Fire', NULL, '#CC79A7', 'ring', 'PF', 'Not accurate, and a ridiculous thing to claim.');
