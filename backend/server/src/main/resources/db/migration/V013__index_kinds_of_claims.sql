-- How many claims there are of each kind is counted from this index alone, without reading the claims. Few combinations of
-- kinds occur, each is stored once, and so it stays small.
create index claim_kinds_status on claim (kinds, status);
