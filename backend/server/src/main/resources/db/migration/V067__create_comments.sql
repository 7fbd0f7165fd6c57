-- What people say to each other about a claim. An answer belongs to a comment that is none itself, and is resolved with it.
create table comment (
  id          uuid primary key,
  claim       uuid not null references claim on delete cascade,
  part        integer check (part >= 0),
  evidence    uuid references evidence on delete set null,
  answers     uuid references comment on delete cascade,
  author      uuid not null references account,
  text        text not null check (length(text) between 1 and 5000),
  mentions    uuid[] not null default '{}',
  created_at  timestamptz not null default now(),
  edited_at   timestamptz,
  deleted_at  timestamptz,
  resolved_at timestamptz,
  resolved_by uuid references account,
  version     integer not null default 1,
  check ((resolved_at is null) = (resolved_by is null)),
  check (answers is null or resolved_at is null)
);

create index comment_claim on comment (claim, id);
create index comment_answers on comment (answers) where answers is not null;

-- What a comment said before it was edited.
create table comment_version (
  comment uuid not null references comment on delete cascade,
  version integer not null,
  text    text not null,
  primary key (comment, version)
);

-- Comments go where the claim's reviews and evidence go (see pass_claim_on): by its name this trigger fires before that one.
create function pass_comments_on() returns trigger language plpgsql as $$
begin
  update comment set claim = (select id from claim where repeats = old.id and article <> old.article order by id limit 1)
  where claim = old.id and exists (select from claim where repeats = old.id and article <> old.article);
  return old;
end
$$;
create trigger claim_comments_passed_on before delete on claim for each row execute function pass_comments_on();
