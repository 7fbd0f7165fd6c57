-- Where a person corrected what the extractor read in a claim: {figures, periods, speaker}, each with what was read, what is
-- right, who said so and when. quantities, times and speaker hold what is right, so that all who read them need not know of
-- this; null where nothing is corrected.
alter table claim add column corrections jsonb;

-- A correction is taken back like a change of bounds: which reading it is about, and where that one begins in the text.
alter table claim_edit add column corrected text check (corrected in ('figure', 'period', 'speaker'));
alter table claim_edit add column corrected_start integer;
alter table claim_edit drop constraint claim_edit_kind_check;
alter table claim_edit add constraint claim_edit_kind_check check (kind in ('adjusted', 'merged', 'split', 'corrected'));
alter table claim_edit drop constraint claim_edit_check;
alter table claim_edit add constraint claim_edit_check check ((kind in ('adjusted', 'corrected')) = (other is null));
alter table claim_edit add constraint claim_edit_corrected check ((kind = 'corrected') = (corrected is not null));
