-- Where the comments of a claim stood before its bounds changed: [{id, claim, part}], as for evidence.
alter table claim_edit add column comments jsonb not null default '[]';

-- Of merges before this version the audit trail tells which comments were made on the claim that is gone.
update claim_edit t
set comments = (
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'claim', t.other, 'part', m.part)), '[]')
  from comment m
  where m.claim = t.claim
    and exists (select from audit_event e
                where e.subject_id = m.id and e.action = 'comment.added' and e.detail ->> 'claim' = t.other::text))
where t.kind = 'merged';
