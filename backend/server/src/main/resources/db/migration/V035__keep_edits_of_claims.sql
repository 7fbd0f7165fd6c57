-- A claim that the extractor found and a person gave other bounds is neither the one's nor the other's alone.
alter table claim drop constraint claim_origin_check;
alter table claim add constraint claim_origin_check check (origin in ('extracted', 'adjusted', 'manual'));
update claim set origin = 'adjusted'
where origin = 'extracted'
  and id in (select subject_id from audit_event where action = 'claim.adjusted' and subject = 'claim');

-- What claims were before a person changed their bounds, so that the newest change can be taken back, and then the one
-- before it. A change cannot be taken back any more once its claim is gone.
create table claim_edit (
  id           uuid primary key,
  claim        uuid not null references claim on delete cascade,
  kind         text not null check (kind in ('adjusted', 'merged', 'split')),
  -- The other claim of a merge, which is gone, or of a split, which is there.
  other        uuid,
  -- Rows of the table claim, without what is generated.
  claim_before jsonb not null,
  other_before jsonb,
  -- What hung on the two, and where: [{id, claim, part}], review keys of the other, rows of dossier_claim.
  evidence     jsonb not null,
  reviews      uuid[] not null,
  dossiers     jsonb not null,
  created      timestamptz not null default now(),
  created_by   uuid not null,
  check ((kind = 'adjusted') = (other is null)),
  check ((kind = 'merged') = (other_before is not null))
);

create index claim_edit_claim on claim_edit (claim, id desc);
