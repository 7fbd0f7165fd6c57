import { afterEach, expect, test } from 'vitest';
import { speak } from '@/lib/language';
import { ratings } from '@/testing/samples';
import { codeWords } from './code-words';

afterEach(() => speak('en'));

test.each([
  ['status', 'in_review', 'In review', 'In Prüfung'],
  ['kinds', 'quantity; poll', 'figure; poll', 'Zahl; Umfrage'],
  ['stance', 'refutes', 'Refutes', 'Widerlegt'],
  ['channel', 'email', 'by e-mail', 'per E-Mail'],
  ['outcome', 'no_answer', 'Did not answer', 'Antwortete nicht'],
  ['check', 'saying', 'that it was said', 'dass es gesagt wurde'],
  ['anchor', 'lost', 'not any more', 'nicht mehr'],
  ['rating', 'true', 'True', 'True'],
  ['verdict', 'of-another-scale', 'of-another-scale', 'of-another-scale'],
  ['conclusion', 'open', 'open', 'open'],
  ['stance', 'constructor', 'constructor', 'constructor'],
])('%s %s', async (field, code, english, german) => {
  await speak('en');
  expect(codeWords(field, code, ratings)).toBe(english);
  await speak('de');
  expect(codeWords(field, code, ratings)).toBe(german);
});
