-- A change of many claims at once, until it is taken back: what they were before. The newest of an account are enough.
create table bulk_change (
  id      uuid primary key,
  account uuid not null references account on delete cascade,
  action  text not null check (action in ('assign', 'unassign', 'dismiss', 'add_to_dossier')),
  dossier uuid references dossier on delete cascade,
  -- [{claim, assignment}], the claims that were changed.
  claims  jsonb not null,
  made_at timestamptz not null default now(),
  check ((action = 'add_to_dossier') = (dossier is not null))
);

create index bulk_change_account on bulk_change (account, id desc);
