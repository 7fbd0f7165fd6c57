-- Who looks at a claim, since when, and when their page last said so. What a crash loses comes back by itself: unlogged.
create unlogged table presence (
  claim   uuid not null references claim on delete cascade,
  account uuid not null references account on delete cascade,
  since   timestamptz not null default now(),
  seen    timestamptz not null default now(),
  primary key (claim, account)
);

create index presence_seen on presence (seen);
