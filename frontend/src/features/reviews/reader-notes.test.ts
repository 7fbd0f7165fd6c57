import { expect, test } from 'vitest';
import { draftOfNotes, noNotes, notesOf, unreadTerm } from './reader-notes';

test('what is typed comes back as it was', () => {
  const typed = {
    terms: 'TEU: a container of twenty feet\nberth: where a ship lies: at a quay',
    limits: 'Who *paid*.',
    role: 'mayor',
  };
  const notes = notesOf(typed);
  expect(notes).toEqual({
    terms: [
      { term: 'TEU', meaning: 'a container of twenty feet' },
      { term: 'berth', meaning: 'where a ship lies: at a quay' },
    ],
    limits: 'Who *paid*.',
    role: 'mayor',
  });
  expect(draftOfNotes(notes)).toEqual(typed);
});

test('nothing typed is nothing sent', () => {
  expect(notesOf({ terms: ' \n', limits: ' ', role: '' })).toBeNull();
  expect(draftOfNotes(null)).toEqual(noNotes);
});

test.each([
  ['TEU: a container', null],
  ['', null],
  ['TEU', 'TEU'],
  ['TEU: a container\nberth:', 'berth:'],
  [': a container', ': a container'],
])('%j is read but for %j', (terms, unread) => {
  expect(unreadTerm(terms)).toBe(unread);
});
