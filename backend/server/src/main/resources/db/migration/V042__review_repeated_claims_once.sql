-- A claim that a near copy of an article repeats is reviewed once: "repeats" names the claim whose reviews and evidence are
-- its own too. That claim repeats none itself. The status, rating, dismissal and lease of a claim that repeats another are
-- always the other's, so that lists, counts and reports read one row. An article repeats a claim once.
alter table claim add column repeats uuid references claim;
create unique index claim_repeats on claim (repeats, article) where repeats is not null;

-- The queue lists each claim once: these indexes leave out what repeats another. Those of an article or outlet stay whole.
drop index claim_worth;
drop index claim_status;
drop index claim_speaker;
drop index claim_rating;
drop index claim_kinds_status;
create index claim_worth on claim (worth, id) where repeats is null;
create index claim_status on claim (status, worth, id) where repeats is null;
create index claim_speaker on claim (speaker, worth, id) where repeats is null;
create index claim_rating on claim (rating, worth, id) where rating is not null and repeats is null;
create index claim_kinds_status on claim (kinds, status) where repeats is null;

-- What was said about a claim must not go with the article that it was first found in: the oldest claim that repeats it
-- takes its place.
create function pass_claim_on() returns trigger language plpgsql as $$
declare
  heir uuid;
begin
  select id into heir from claim where repeats = old.id and article <> old.article order by id limit 1;
  if heir is not null then
    update claim set repeats = case when id <> heir then heir end where repeats = old.id;
    update review set claim = heir where claim = old.id;
    update adjudication set claim = heir where claim = old.id;
    update evidence set claim = heir where claim = old.id;
    update dossier_claim d set claim = heir
    where claim = old.id and not exists (select from dossier_claim o where o.dossier = d.dossier and o.claim = heir);
  end if;
  return old;
end
$$;
create trigger claim_passed_on before delete on claim for each row execute function pass_claim_on();

-- The counts of an article: one row for what it claims first, one for what it repeats.
alter table claim_count add column repeats boolean not null default false;
alter table claim_count drop constraint claim_count_pkey;
alter table claim_count add primary key (article, repeats);

create or replace function count_claims() returns trigger language plpgsql as $$
begin
  -- Rows are taken in the order of their article, so that two transactions never wait for each other in a ring.
  if tg_op = 'INSERT' then
    insert into claim_count as c (article, repeats, open, in_review, decided, dismissed, disputed)
    select article, repeats is not null, count(*) filter (where status = 'open'),
           count(*) filter (where status = 'in_review'), count(*) filter (where status = 'decided'),
           count(*) filter (where status = 'dismissed'), count(*) filter (where status = 'disputed')
    from added group by 1, 2 order by 1, 2
    on conflict (article, repeats) do update set
      open = c.open + excluded.open, in_review = c.in_review + excluded.in_review,
      decided = c.decided + excluded.decided, dismissed = c.dismissed + excluded.dismissed,
      disputed = c.disputed + excluded.disputed;
  elsif tg_op = 'DELETE' then
    update claim_count c set
      open = c.open - r.open, in_review = c.in_review - r.in_review, decided = c.decided - r.decided,
      dismissed = c.dismissed - r.dismissed, disputed = c.disputed - r.disputed
    from (select article, repeats is not null as repeats, count(*) filter (where status = 'open') as open,
                 count(*) filter (where status = 'in_review') as in_review,
                 count(*) filter (where status = 'decided') as decided,
                 count(*) filter (where status = 'dismissed') as dismissed,
                 count(*) filter (where status = 'disputed') as disputed
          from removed group by 1, 2 order by 1, 2) r
    where c.article = r.article and c.repeats = r.repeats;
  else
    insert into claim_count as c (article, repeats, open, in_review, decided, dismissed, disputed)
    select article, repeats, coalesce(sum(n) filter (where status = 'open'), 0),
           coalesce(sum(n) filter (where status = 'in_review'), 0), coalesce(sum(n) filter (where status = 'decided'), 0),
           coalesce(sum(n) filter (where status = 'dismissed'), 0), coalesce(sum(n) filter (where status = 'disputed'), 0)
    from (select n.article, n.repeats is not null as repeats, n.status, 1 as n from added n join removed o using (id)
          where o.status <> n.status or (o.repeats is null) <> (n.repeats is null)
          union all
          select o.article, o.repeats is not null, o.status, -1 from added n join removed o using (id)
          where o.status <> n.status or (o.repeats is null) <> (n.repeats is null)) moved
    group by article, repeats order by article, repeats
    on conflict (article, repeats) do update set
      open = c.open + excluded.open, in_review = c.in_review + excluded.in_review,
      decided = c.decided + excluded.decided, dismissed = c.dismissed + excluded.dismissed,
      disputed = c.disputed + excluded.disputed;
  end if;
  return null;
end
$$;
