-- How similar claims were rated is asked of decided claims: by the words that they share with another, which claim_search
-- finds, and by their speaker, the newest first.
create index claim_decided_speaker on claim (speaker, id) where status = 'decided' and repeats is null;
