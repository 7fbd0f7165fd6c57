import { expect, test } from 'vitest';
import { authorsOf, writtenAuthors } from './authors';

test.each([
  ['Smith, Jr.', ['Smith, Jr.']],
  ['Müller, Anna; Li Wei', ['Müller, Anna', 'Li Wei']],
  ['  Ada Stone ;; Ben Reed;', ['Ada Stone', 'Ben Reed']],
  ['', []],
])('reads “%s”', (written, names) => {
  expect(authorsOf(written)).toEqual(names);
  expect(authorsOf(writtenAuthors(names))).toEqual(names);
});
