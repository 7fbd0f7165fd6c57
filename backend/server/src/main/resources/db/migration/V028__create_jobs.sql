-- Long work, done document by document by whichever server is free.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'cancelled', 'done', 'failed')),
  -- Why the whole job failed; a document's reason is in job_failure.
  reason text,
  total integer NOT NULL CHECK (total >= 0),
  done integer NOT NULL DEFAULT 0,
  -- Those of "done" with which there was nothing to do.
  unchanged integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  -- Grows whenever the job is to be run again, so that a run that was thought dead cannot go on beside the next.
  run integer NOT NULL DEFAULT 1,
  -- When the present run began, and how many documents had been handled before it: the rate is of this run.
  run_started timestamptz,
  run_before integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- No reference: the command line acts as nobody of the desk.
  created_by uuid NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  CHECK (done + failed <= total),
  CHECK (unchanged <= done)
);

-- The documents that are left. Each leaves in the transaction that stores what became of it.
CREATE TABLE job_document (
  job uuid NOT NULL REFERENCES job ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  name text NOT NULL CHECK (length(name) <= 1000),
  -- The key of what is worked on, where that is in the database already.
  subject uuid,
  PRIMARY KEY (job, number)
);

CREATE TABLE job_failure (
  job uuid NOT NULL REFERENCES job ON DELETE CASCADE,
  number integer NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (job, number)
);

-- The table of the library db-scheduler 16, as its documentation gives it; a row is "run this job".
CREATE TABLE scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
