-- Whether a reviewer found that evidence is a primary source: it tells what its author measured, decided, said or saw itself.
ALTER TABLE evidence ADD COLUMN primary_source boolean NOT NULL DEFAULT false;
