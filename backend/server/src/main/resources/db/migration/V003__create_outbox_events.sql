-- What changed, for the server-sent events. Numbers follow the order of commit (see CommitOrder).
CREATE TABLE event (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  type text NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL
);

CREATE INDEX event_at ON event (at);
