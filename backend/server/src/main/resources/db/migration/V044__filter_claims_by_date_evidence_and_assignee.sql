-- What the queue filters by stands with the claim, so that a page reads one index: "published" repeats the article's day of
-- publication, "has_evidence" whether any document speaks for or against the claim or the one that it repeats. Triggers keep
-- both. "assignee" is who is to review it; of claims judged as one it is the same, as their status is.
alter table claim
  add column published date,
  add column has_evidence boolean not null default false,
  add column assignee uuid references account,
  add column assigned_by text,
  add column assigned_at timestamptz,
  add check ((assignee is null) = (assigned_by is null) and (assignee is null) = (assigned_at is null));

drop index claim_worth;
drop index claim_status;
drop index claim_publisher;
drop index claim_speaker;
drop index claim_rating;
drop index claim_kinds_status;
drop index claim_kinds;

-- Nothing that is counted or kept changes here.
alter table claim disable trigger user;
update claim c set published = a.published from article a where a.id = c.article and a.published is not null;
update claim c set has_evidence = true
where exists (select from evidence e where e.claim = coalesce(c.repeats, c.id));
alter table claim enable trigger user;

create function note_of_claim() returns trigger language plpgsql as $$
begin
  new.published := (select published from article where id = new.article);
  new.has_evidence := exists (select from evidence where claim = coalesce(new.repeats, new.id));
  return new;
end
$$;
create trigger claim_noted before insert or update of article, repeats on claim
  for each row execute function note_of_claim();

create function note_publication() returns trigger language plpgsql as $$
begin
  update claim set published = new.published where article = new.id;
  return null;
end
$$;
create trigger article_published after update of published on article
  for each row when (old.published is distinct from new.published) execute function note_publication();

create function note_evidence() returns trigger language plpgsql as $$
begin
  update claim c set has_evidence = not c.has_evidence
  -- "new" is null when evidence goes, "old" when it comes.
  where (c.id in (new.claim, old.claim) or c.repeats in (new.claim, old.claim))
    and c.has_evidence <> exists (select from evidence e where e.claim = coalesce(c.repeats, c.id));
  return null;
end
$$;
-- At the end of the transaction: evidence also passes on from a claim that is just being deleted.
create constraint trigger evidence_noted after insert or delete or update of claim on evidence
  deferrable initially deferred for each row execute function note_evidence();

-- The orders of a page, as the migration that creates the claims explains. Behind the order stand the columns that most
-- filters ask for: PostgreSQL checks them in the index and reads no claim that it does not show. claim_worth also holds all
-- that facets are counted by.
create index claim_worth on claim (worth, id, status, published, has_evidence, assignee)
  include (kinds, speaker, publisher, rating) where repeats is null;
create index claim_status on claim (status, worth, id, published, has_evidence, assignee) where repeats is null;
create index claim_publisher on claim (publisher, worth, id, status, published, has_evidence) include (kinds);
create index claim_speaker on claim (speaker, worth, id, status, published, has_evidence) include (kinds)
  where repeats is null;
create index claim_rating on claim (rating, worth, id, published) where rating is not null and repeats is null;
create index claim_assignee on claim (assignee, worth, id, status) where assignee is not null and repeats is null;
create index claim_evidence on claim (worth, id, status, published) where has_evidence and repeats is null;
create index claim_published on claim (published, status) where repeats is null;

-- One index for each kind: a claim has one to three of them, so that together they are about as large as one over all.
create index claim_kind_quantity on claim (worth, id, status, published, has_evidence)
  where kinds @> '{quantity}' and repeats is null;
create index claim_kind_comparison on claim (worth, id, status, published, has_evidence)
  where kinds @> '{comparison}' and repeats is null;
create index claim_kind_ranking on claim (worth, id, status, published, has_evidence)
  where kinds @> '{ranking}' and repeats is null;
create index claim_kind_event on claim (worth, id, status, published, has_evidence)
  where kinds @> '{event}' and repeats is null;
create index claim_kind_quote on claim (worth, id, status, published, has_evidence)
  where kinds @> '{quote}' and repeats is null;
create index claim_kind_law on claim (worth, id, status, published, has_evidence)
  where kinds @> '{law}' and repeats is null;
create index claim_kind_cause on claim (worth, id, status, published, has_evidence)
  where kinds @> '{cause}' and repeats is null;
create index claim_kind_poll on claim (worth, id, status, published, has_evidence)
  where kinds @> '{poll}' and repeats is null;
create index claim_kind_forecast on claim (worth, id, status, published, has_evidence)
  where kinds @> '{forecast}' and repeats is null;
