-- disclosed_at: since when others could see the verdict; null while it is a blind one. It stays when the review is taken
-- back, for what was seen cannot be unseen.
-- informed: whether another's verdict on the claim could be seen when this one was given.
-- evidence: what the reviewer could see then; null where that is not known.
alter table review
  add column disclosed_at timestamptz,
  add column informed boolean not null default false,
  add column evidence uuid[];

-- Until now a review was hidden only while its claim waited for another one.
update review r set disclosed_at = coalesce(r.withdrawn_at, r.created_at)
where not exists (select from claim c where c.id = r.claim and c.status = 'in_review' and r.withdrawn_at is null)
  and (r.withdrawn_at is null
       or not exists (select from dossier_claim m join dossier d on d.id = m.dossier
                      where m.claim = r.claim and d.reviews > 1)
       or exists (select from review o
                  where o.claim = r.claim and o.reviewer <> r.reviewer and o.created_at < r.withdrawn_at
                    and (o.withdrawn_at is null or o.withdrawn_at > r.created_at)));

update review r set informed = true
where exists (select from review o
              where o.claim = r.claim and o.reviewer <> r.reviewer and o.disclosed_at is not null
                and o.withdrawn_at is not null and o.withdrawn_at < r.created_at);
