-- How the reports of a dossier are laid out. A dossier without a row has the layout that all had before.
create table report_layout (
  dossier     uuid primary key references dossier on delete cascade,
  claim_order text not null check (claim_order in ('hand', 'verdict', 'date')),
  sections    text[] not null check (sections <@ array['summary', 'pictures', 'claims', 'sources', 'method'] and 'claims' = any (sections)),
  footer      text check (length(footer) between 1 and 300),
  version     integer not null default 1,
  updated_at  timestamptz not null default now(),
  updated_by  uuid not null references account
);
