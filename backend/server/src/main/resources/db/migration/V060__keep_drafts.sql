-- What a person typed and has not yet saved as a verdict, as evidence or otherwise, by the name that the page gives it. It
-- belongs to that person alone: no row of another table names it, and neither audit_event nor event tells of it.
create table draft (
  account  uuid not null references account on delete cascade,
  name     text not null check (length(name) between 1 and 200),
  content  text not null check (length(content) <= 100000),
  version  integer not null default 1,
  saved_at timestamptz not null default now(),
  primary key (account, name)
);
create index draft_age on draft (account, saved_at);
