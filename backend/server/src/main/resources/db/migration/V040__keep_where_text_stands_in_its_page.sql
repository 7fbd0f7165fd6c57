-- Where an article's text stands in the HTML that it was taken from: runs in text order, four numbers each, the run's start
-- and end in the text and in the decoded HTML, in UTF-16 code units. Empty for what is no HTML, and for articles from before
-- this was kept.
alter table article add column source_map integer[] not null default '{}' check (cardinality(source_map) % 4 = 0);
