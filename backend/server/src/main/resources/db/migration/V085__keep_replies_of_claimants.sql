-- What the desk asked whoever made claims, and what they said to it. One question is often about several claims.
create table reply (
  id         uuid primary key,
  claimant   text not null check (length(claimant) between 1 and 300),
  channel    text not null check (channel in ('email', 'phone', 'letter', 'message', 'form', 'in_person', 'other')),
  asked      date not null,
  asked_by   uuid not null references account,
  outcome    text not null check (outcome in ('waiting', 'replied', 'declined', 'no_answer')),
  -- Word for word.
  words      text check (length(words) between 1 and 10000),
  -- The day of the answer; of none, the day until which the desk waited.
  answered   date,
  created_by uuid not null references account,
  created_at timestamptz not null default now(),
  version    integer not null default 1,
  check (answered >= asked),
  check (outcome <> 'waiting' or answered is null),
  check (outcome not in ('replied', 'declined') or answered is not null),
  check (outcome <> 'replied' or words is not null),
  check (outcome in ('replied', 'declined') or words is null)
);

-- Of claims that are judged together, the one that the reviews belong to.
create table reply_claim (
  reply uuid not null references reply on delete cascade,
  claim uuid not null references claim on delete cascade,
  primary key (reply, claim)
);

create index reply_claim_claim on reply_claim (claim);

-- A reply that is about no claim any more goes with the last one.
create function drop_reply_of_no_claim() returns trigger language plpgsql as $$
begin
  delete from reply r where r.id = old.reply and not exists (select from reply_claim l where l.reply = r.id);
  return null;
end
$$;
create trigger reply_claim_dropped after delete on reply_claim for each row execute function drop_reply_of_no_claim();

-- Replies go where the claim's reviews and evidence go (see pass_claim_on): by its name this trigger fires before that one.
create function pass_replies_on() returns trigger language plpgsql as $$
begin
  insert into reply_claim (reply, claim)
  select l.reply, heir.id
  from reply_claim l,
       (select id from claim where repeats = old.id and article <> old.article order by id limit 1) heir
  where l.claim = old.id
  on conflict do nothing;
  return old;
end
$$;
create trigger claim_a_replies_passed_on before delete on claim for each row execute function pass_replies_on();

-- Which replies the claims of a merge had: [{reply, claim}].
alter table claim_edit add column replies jsonb not null default '[]';
