-- In which language a report says what the program says in it; what people wrote stays as it is.
alter table report_layout add column language text not null default 'en' check (language in ('en', 'de'));
alter table report_layout alter column language drop default;
