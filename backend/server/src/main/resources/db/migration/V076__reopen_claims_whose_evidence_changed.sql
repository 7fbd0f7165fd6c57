-- Why a decided claim needs another look: a page that its verdict rests on changed or vanished. The reviews stay as they were
-- given; until somebody looks again the claim is in review.
create table claim_doubt (
  id         uuid primary key,
  -- The claim that the reviews belong to.
  claim      uuid not null references claim on delete cascade,
  -- Kept by its key alone: evidence may be taken away, the doubt stays.
  evidence   uuid not null,
  outcome    text not null check (outcome in ('changed', 'vanished')),
  words      text not null,
  raised_at  timestamptz not null default now(),
  raised_by  uuid not null references account,
  -- How it ended: a reviewer found that the verdict still stands, gave another one, or the page came back as it was.
  settled_as text check (settled_as in ('confirmed', 'reviewed', 'restored')),
  settled_at timestamptz,
  settled_by uuid references account,
  -- The review that settled it; where that is taken back, so is what it settled.
  review     uuid references review on delete set null,
  check ((settled_as is null) = (settled_at is null) and (settled_as is null) = (settled_by is null))
);

create unique index claim_doubt_open on claim_doubt (claim, evidence) where settled_at is null;
create index claim_doubt_claim on claim_doubt (claim, raised_at);
create index claim_doubt_evidence on claim_doubt (evidence) where settled_at is null;
create index claim_doubt_review on claim_doubt (review) where review is not null;

-- What the page did that the claim's evidence rests on, while that is not looked at; so that lists read one row.
alter table claim add column doubt text check (doubt in ('changed', 'vanished'));

-- Doubts go where the claim's reviews and evidence go (see pass_claim_on): by its name this trigger fires before that one.
create function pass_doubts_on() returns trigger language plpgsql as $$
begin
  update claim_doubt set claim = (select id from claim where repeats = old.id and article <> old.article order by id limit 1)
  where claim = old.id and exists (select from claim where repeats = old.id and article <> old.article);
  return old;
end
$$;
create trigger claim_doubts_passed_on before delete on claim for each row execute function pass_doubts_on();

-- An editor who settles a claim anew does not overwrite what was settled before.
alter table adjudication add column superseded_at timestamptz;
alter table adjudication drop constraint adjudication_pkey;
create unique index adjudication_standing on adjudication (claim) where superseded_at is null;
create index adjudication_claim on adjudication (claim, created_at);

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check
  check (kind in ('mentioned', 'answered', 'assigned', 'dispute', 'review_disputed', 'review_adjudicated', 'lease_lost',
                  'evidence_doubted'));
