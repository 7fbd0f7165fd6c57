-- A named choice of claims: the list's filter and order. Shared ones are everybody's to use.
create table saved_view (
  id         uuid primary key,
  owner      uuid not null references account on delete cascade,
  name       text not null check (length(name) between 1 and 100),
  shared     boolean not null default false,
  filter     jsonb not null,
  sort       text not null check (sort in ('worth', 'newest', 'position')),
  version    integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create unique index saved_view_name on saved_view (owner, lower(name));
create index saved_view_shared on saved_view (lower(name)) where shared;
