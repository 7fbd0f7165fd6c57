-- A chain: each row's hash covers its own content and the hash of the row before it. "detail" is json, not jsonb, so that
-- the text that was hashed is the text that is kept.
CREATE TABLE audit_event (
  sequence bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  detail json NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
);

CREATE INDEX audit_event_subject ON audit_event (subject_id, sequence);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only';
END
$$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
