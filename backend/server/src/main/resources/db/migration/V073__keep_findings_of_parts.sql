-- What was found about each part of a claim, in the order of the parts: [{part, words, rating, note}], or nothing at all.
-- "words" are the part's own, as they were then; "part" is its place among the claim's parts, null once the claim has no
-- such part any more.
alter table review add column findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array');
alter table adjudication add column findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array');

-- Changes of bounds that can be taken back keep which parts findings were about: [{id, findings}] of reviews.
alter table claim_edit add column findings jsonb not null default '[]';
