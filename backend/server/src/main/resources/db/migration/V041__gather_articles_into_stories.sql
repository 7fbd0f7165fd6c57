-- Articles that print the same text, such as an agency's, are one story. An article that is alone has none. A story outlives
-- each of its articles: two that were near copies of a third stay together when that is gone.
alter table article add column story uuid;
create index article_story on article (story, id) where story is not null;

-- What near copies are found by: the shingles of an article's text, as ascending hashes. Articles that came in before this
-- table have no row and are found by nothing.
create table article_sketch (
  article  uuid primary key references article on delete cascade,
  shingles integer[] not null
);

-- The bands of an article's MinHash signature. A look-up reads the newest few rows of each band, however many share it.
create table article_band (
  band    bigint not null,
  article uuid not null references article on delete cascade,
  primary key (band, article)
);
create index article_band_article on article_band (article);
