-- Which copy a page was compared with when it was asked again: what it gave says nothing about another one.
alter table evidence add column recheck_of uuid references archived_copy;
update evidence set recheck_of = copy where recheck_outcome is not null;
