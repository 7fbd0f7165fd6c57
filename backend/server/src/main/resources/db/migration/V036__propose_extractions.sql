-- A newer extraction of an article waits as a proposal until a person accepts or discards it. Extractions that were
-- replaced stay: claims that people worked on still point to what found them.
alter table extraction add column state text not null default 'current'
  check (state in ('current', 'replaced', 'proposed'));
update extraction e set state = 'replaced'
where exists (select from extraction newer where newer.article = e.article and newer.id > e.id);
create unique index extraction_current on extraction (article) where state = 'current';
create unique index extraction_proposed on extraction (article) where state = 'proposed';
create index extraction_extractor on extraction (name, version, model) where state = 'current';

-- What a proposed extraction found, and what it would change when it was made; what it would change now is reckoned when
-- it is shown and when it is accepted.
create table proposal (
  extraction uuid primary key references extraction on delete cascade,
  article    uuid not null unique references article on delete cascade,
  -- The job that made it; null for one that was asked for by itself.
  job        uuid,
  claims     jsonb not null,
  added      integer not null,
  gone       integer not null,
  moved      integer not null,
  changed    integer not null,
  kept       integer not null,
  held_exact integer not null,
  held_moved integer not null,
  held_lost  integer not null,
  created    timestamptz not null default now(),
  created_by uuid not null
);

create index proposal_job on proposal (job, extraction);

-- How the newest accepted extraction found a claim again that people had worked on.
alter table claim add column anchor text check (anchor in ('exact', 'moved', 'lost'));
