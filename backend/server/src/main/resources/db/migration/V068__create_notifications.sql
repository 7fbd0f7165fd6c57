-- What a person should know of. Bounded: the newest 500 of each person are kept.
create table notification (
  id      uuid primary key,
  account uuid not null references account on delete cascade,
  kind    text not null check (kind in ('mentioned', 'answered', 'assigned', 'dispute', 'review_disputed',
                                        'review_adjudicated', 'lease_lost')),
  -- What it is about; of several claims the first.
  claim   uuid not null references claim on delete cascade,
  claims  integer not null check (claims > 0),
  comment uuid references comment on delete cascade,
  -- Who did it, and the name then.
  actor   uuid not null,
  actor_name text not null,
  at      timestamptz not null default now(),
  read_at timestamptz
);

create index notification_account on notification (account, id desc);
create index notification_unread on notification (account) where read_at is null;
create index notification_claim on notification (claim);
create index notification_comment on notification (comment) where comment is not null;
