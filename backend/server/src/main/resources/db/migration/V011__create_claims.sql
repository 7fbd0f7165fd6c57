-- A claim: a checkable statement of an article, found by the extractor or marked by hand.
--
-- speaker, publisher, context and rating repeat what is told elsewhere (the attribution, the article, its sentences, the
-- deciding review), so that the review queue filters and sorts on one table and reads no article's text.
create table claim (
  id             uuid primary key,
  article        uuid not null references article on delete cascade,
  extraction     uuid not null references extraction,
  origin         text not null check (origin in ('extracted', 'manual')),
  start_offset   integer not null check (start_offset >= 0),
  end_offset     integer not null check (end_offset > start_offset),
  text           text not null,
  context_before text not null,
  context_after  text not null,
  checkable      double precision not null check (checkable between 0 and 1),
  worth          double precision not null check (worth between 0 and 1),
  kinds          text[] not null,
  quantities     jsonb not null,
  times          jsonb not null,
  attribution    jsonb,
  parts          jsonb not null,
  reasons        jsonb not null,
  speaker        text,
  publisher      text,
  status         text not null default 'open'
                 check (status in ('open', 'in_review', 'decided', 'dismissed', 'disputed')),
  rating         text,
  dismissal      text,
  dismissed_by   text,
  dismissed_at   timestamptz,
  leased_by      uuid,
  leased_by_name text,
  leased_until   timestamptz,
  version        integer not null default 1,
  created        timestamptz not null default now(),
  updated        timestamptz not null default now(),
  search         tsvector not null generated always as (
    to_tsvector('english', left(text, 100000) || ' ' || coalesce(speaker, ''))) stored,
  unique (article, start_offset, end_offset),
  check ((status = 'dismissed') = (dismissal is not null)),
  check ((leased_by is null) = (leased_until is null))
);

-- The queue. A page is `where … and (worth, id) < (?, ?) order by worth desc, id desc limit n`: each index below ends in
-- the order of the page, so that PostgreSQL starts at the cursor and stops after n rows (Index Scan Backward, no Sort),
-- whatever the table's size. Filters without an index of their own (kind, a lower bound of worth) are checked along the way;
-- rare full-text hits come from claim_search and are sorted.
create index claim_worth on claim (worth, id);
create index claim_status on claim (status, worth, id);
create index claim_publisher on claim (publisher, worth, id);
create index claim_speaker on claim (speaker, worth, id);
create index claim_rating on claim (rating, worth, id) where rating is not null;
create index claim_kinds on claim using gin (kinds);
create index claim_search on claim using gin (search);
create index claim_extraction on claim (extraction);
