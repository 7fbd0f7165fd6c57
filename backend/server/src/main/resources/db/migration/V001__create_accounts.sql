CREATE TABLE account (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  role text NOT NULL CHECK (role IN ('reader', 'reviewer', 'editor', 'admin')),
  password_hash text,
  disabled boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX account_name ON account (lower(name));

-- Only the SHA-256 of a session's or token's secret is kept; the secret itself is random, 256 bits.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  secret_hash bytea NOT NULL UNIQUE,
  csrf text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);

CREATE INDEX session_account ON session (account);

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  secret_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);

CREATE INDEX api_token_account ON api_token (account);

-- At most one row: the link that makes the first administrator.
CREATE TABLE setup_link (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  secret_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Failed sign-ins by what was tried: a name ('name:…') or an address ('address:…').
CREATE TABLE sign_in_failure (
  subject text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
);

-- What a request with an Idempotency-Key was answered; the status is null while it still runs.
CREATE TABLE idempotent_request (
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  route text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL DEFAULT now(),
  status integer,
  content_type text,
  location text,
  etag text,
  body text,
  PRIMARY KEY (account, route, key)
);

CREATE INDEX idempotent_request_age ON idempotent_request (created_at);
