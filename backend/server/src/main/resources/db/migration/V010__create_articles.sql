-- An article: the bytes as they were received, and the plain text that was derived from them once and never changes.
-- Every span of the desk points into article.text, counted in UTF-16 code units; it is sliced in Java or JavaScript and
-- never here, because PostgreSQL counts characters.

create extension if not exists pg_trgm;

create table article (
  id         uuid primary key,
  title      text,
  publisher  text,
  authors    text[] not null default '{}',
  published  date,
  url        text,
  -- Where each value above came from: 'given' with the article, read from its 'header', or 'corrected' later.
  provenance jsonb not null,
  media_type text not null check (media_type in ('text/plain', 'text/html')),
  charset    text not null,
  file_name  text,
  original   bytea not null,
  sha256     text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  text       text not null check (text <> ''),
  language   text not null,
  version    integer not null default 1,
  created    timestamptz not null default now(),
  created_by uuid not null,
  updated    timestamptz not null default now(),
  -- A tsvector holds at most 1 MB. The first 200,000 characters stay below that whatever they are; what an article says
  -- after them is found through its claims, which are indexed whole.
  search     tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(title, '') || ' ' || coalesce(publisher, '')), 'A')
    || setweight(to_tsvector('english', left(text, 200000)), 'D')) stored
);

create index article_search on article using gin (search);
create index article_title_trigrams on article using gin (title gin_trgm_ops);
create index article_publisher on article (publisher);

-- What an extractor found in an article. A better extractor adds another row for the same text.
create table extraction (
  id           uuid primary key,
  article      uuid not null references article on delete cascade,
  name         text not null,
  version      text not null,
  model        text not null,
  passages     jsonb not null,
  sentences    jsonb not null,
  quantities   jsonb not null,
  times        jsonb not null,
  attributions jsonb not null,
  created      timestamptz not null default now()
);

-- The newest extraction of an article: identifiers are UUIDv7, which grow with time.
create index extraction_of_article on extraction (article, id desc);
