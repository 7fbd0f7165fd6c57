-- Articles come in more forms than text and HTML; the server's list of them is the rule.
alter table article drop constraint article_media_type_check;

-- The pages of a PDF document and where its text stands on them: a list of {number, width, height, lines: [{start, end,
-- left, top, right, bottom}]}, the offsets in UTF-16 code units, the rest in points from the page's upper left corner.
alter table article add column pages jsonb not null default '[]';
