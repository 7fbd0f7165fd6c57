-- What a claim was before each change of it. A claim that never changed has no row here, so that taking articles in costs
-- nothing; its newest version is the row of the table claim itself.
create table claim_version (
  claim   uuid not null references claim on delete cascade,
  version integer not null,
  -- When the next version took its place.
  until   timestamptz not null,
  -- The sequence of the audit event that tells of it; null where none does, or none that is known.
  change  bigint,
  -- The row of the table claim, without what is generated.
  state   jsonb not null,
  primary key (claim, version)
);

create index claim_version_change on claim_version (claim, change);
create index claim_version_untold on claim_version (until) where change is null;

create function keep_claim_version() returns trigger language plpgsql as $$
begin
  insert into claim_version (claim, version, until, state)
  values (old.id, old.version, now(), to_jsonb(old) - 'search')
  on conflict (claim, version) do update set until = excluded.until, change = null, state = excluded.state;
  return null;
end
$$;

create trigger claim_version_kept after update on claim
  for each row when (old.version is distinct from new.version) execute function keep_claim_version();

-- The event that tells of a change is appended behind it in the same transaction, whose now() both carry. One that is
-- about a claim tells of that claim and of those judged together with it; one about an article of all its claims.
create function tell_claim_version() returns trigger language plpgsql as $$
declare
  judged uuid;
begin
  if new.subject <> 'claim' then
    update claim_version set change = new.sequence where change is null and until = now();
  else
    -- By key: a change of a thousand claims tells of each of them in its turn.
    judged := coalesce((select coalesce(repeats, id) from claim where id = new.subject_id), new.subject_id);
    update claim_version set change = new.sequence
    where change is null and until = now()
      and claim = any (array(select new.subject_id union select judged union select id from claim where repeats = judged));
  end if;
  return null;
end
$$;

create trigger audit_event_tells after insert on audit_event
  for each row execute function tell_claim_version();

-- Which claim an event is about: the claim itself, or what hangs on it and names it.
create function claim_of_audit(subject text, subject_id uuid, detail json) returns text
  language sql immutable parallel safe
  return case when subject = 'claim' then subject_id::text else detail ->> 'claim' end;

create index audit_event_claim on audit_event (claim_of_audit(subject, subject_id, detail), sequence)
  where claim_of_audit(subject, subject_id, detail) is not null;

-- What is known already: claims before a person changed their bounds.
insert into claim_version (claim, version, until, state)
select distinct on (claim, version) claim, (claim_before ->> 'version')::integer as version, created, claim_before
from claim_edit order by claim, version, id desc;
