-- The answer that an article was fetched as: a WARC file with its SHA-256, beside the content that became the article.
create table article_archive (
  article uuid primary key references article on delete cascade,
  url     text not null,
  warc    bytea not null,
  sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  fetched timestamptz not null
);
