-- Most bands are one article's, a few are many articles'. Without this the planner takes any band for a short one, and reads
-- all of a popular one to sort it, instead of its first rows in the order of the index; by chance of the statistics it does so
-- or not. It never takes a band to be longer than the most popular one that it knows.
alter table article_band alter column band set (n_distinct = 100);
analyze article_band;
