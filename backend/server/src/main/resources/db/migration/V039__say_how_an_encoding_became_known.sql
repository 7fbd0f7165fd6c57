-- How it became known what encoding an article's bytes are in, and how sure that is. Null for what is binary, and for
-- articles from before this was kept.
alter table article
  add column charset_source text check (charset_source in ('mark', 'bytes', 'sender', 'page', 'guess', 'person')),
  add column charset_confidence double precision check (charset_confidence between 0 and 1);
