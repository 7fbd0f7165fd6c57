-- A person's latest decisions, the newest first, to take back the last of them.
create index audit_event_decision on audit_event (actor, sequence)
  where action in ('claim.reviewed', 'claim.review_undone', 'claim.dismissed', 'claim.reopened');
