-- What a verdict tells the readers of a report beside its rationale: {terms: [{term, meaning}], limits, role}, or null where
-- nothing was said.
alter table review add column notes jsonb check (jsonb_typeof(notes) = 'object');
alter table adjudication add column notes jsonb check (jsonb_typeof(notes) = 'object');
