-- Claims whose evidence changed or vanished after the verdict are few: the queue lists and counts them without reading the others.
create index claim_reopened on claim (worth desc, id desc) where doubt is not null;
