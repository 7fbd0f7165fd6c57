-- Whether what a claim says is to be checked, or that somebody said it: a promise, forecast, demand or opinion is neither
-- true nor false, but it was said or it was not. Claims from before this column keep the statement.
alter table claim add column check_target text not null default 'statement'
  check (check_target in ('statement', 'saying'));
