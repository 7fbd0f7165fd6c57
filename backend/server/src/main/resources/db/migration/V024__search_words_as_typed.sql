-- The lists are searched while one types, and half a word has no stem: beside their stems, the words are kept as they
-- stand, so that the last word typed is found as the beginning of one. The bounds keep a tsvector below its 1 MB whatever
-- the characters are.
alter table claim alter column search set expression as (
  to_tsvector('english', left(text, 100000) || ' ' || coalesce(speaker, ''))
  || to_tsvector('simple', left(text, 100000) || ' ' || coalesce(speaker, '')));

alter table article alter column search set expression as (
  setweight(to_tsvector('english', coalesce(title, '') || ' ' || coalesce(publisher, '')), 'A')
  || setweight(to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(publisher, '')), 'A')
  || setweight(to_tsvector('english', left(text, 180000)), 'D')
  || setweight(to_tsvector('simple', left(text, 60000)), 'D'));
