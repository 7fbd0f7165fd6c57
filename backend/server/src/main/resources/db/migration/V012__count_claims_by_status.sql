-- How many claims of each status an article has. Counting a million rows for the queue's total takes longer than reading
-- its page; summing one row an article does not.
create table claim_count (
  article   uuid primary key references article on delete cascade,
  open      integer not null default 0,
  in_review integer not null default 0,
  decided   integer not null default 0,
  dismissed integer not null default 0,
  disputed  integer not null default 0
);

create function count_claims() returns trigger language plpgsql as $$
begin
  -- Rows are taken in the order of their article, so that two transactions never wait for each other in a ring.
  if tg_op = 'INSERT' then
    insert into claim_count as c (article, open, in_review, decided, dismissed, disputed)
    select article, count(*) filter (where status = 'open'), count(*) filter (where status = 'in_review'),
           count(*) filter (where status = 'decided'), count(*) filter (where status = 'dismissed'),
           count(*) filter (where status = 'disputed')
    from added group by article order by article
    on conflict (article) do update set
      open = c.open + excluded.open, in_review = c.in_review + excluded.in_review,
      decided = c.decided + excluded.decided, dismissed = c.dismissed + excluded.dismissed,
      disputed = c.disputed + excluded.disputed;
  elsif tg_op = 'DELETE' then
    update claim_count c set
      open = c.open - r.open, in_review = c.in_review - r.in_review, decided = c.decided - r.decided,
      dismissed = c.dismissed - r.dismissed, disputed = c.disputed - r.disputed
    from (select article, count(*) filter (where status = 'open') as open,
                 count(*) filter (where status = 'in_review') as in_review,
                 count(*) filter (where status = 'decided') as decided,
                 count(*) filter (where status = 'dismissed') as dismissed,
                 count(*) filter (where status = 'disputed') as disputed
          from removed group by article order by article) r
    where c.article = r.article;
  else
    update claim_count c set
      open = c.open + coalesce(d.open, 0), in_review = c.in_review + coalesce(d.in_review, 0),
      decided = c.decided + coalesce(d.decided, 0), dismissed = c.dismissed + coalesce(d.dismissed, 0),
      disputed = c.disputed + coalesce(d.disputed, 0)
    from (select article, sum(n) filter (where status = 'open') as open,
                 sum(n) filter (where status = 'in_review') as in_review,
                 sum(n) filter (where status = 'decided') as decided,
                 sum(n) filter (where status = 'dismissed') as dismissed,
                 sum(n) filter (where status = 'disputed') as disputed
          from (select n.article, n.status, 1 as n from added n join removed o using (id) where o.status <> n.status
                union all
                select o.article, o.status, -1 from added n join removed o using (id) where o.status <> n.status) moved
          group by article order by article) d
    where c.article = d.article;
  end if;
  return null;
end
$$;

create trigger claim_added after insert on claim
  referencing new table as added for each statement execute function count_claims();
create trigger claim_removed after delete on claim
  referencing old table as removed for each statement execute function count_claims();
create trigger claim_moved after update on claim
  referencing old table as removed new table as added for each statement execute function count_claims();
