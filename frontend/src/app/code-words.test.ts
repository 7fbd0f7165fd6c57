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
  [
    'figure',
    '115,600,000,000 USD of trade',
    '115,600,000,000 USD of trade',
    '115.600.000.000 USD of trade',
  ],
  ['figure', 'about 5,000 jobs', 'about 5,000 jobs', 'etwa 5.000 jobs'],
  [
    'figure',
    'more than 40 to 60.5 percent',
    'more than 40 to 60.5 percent',
    'mehr als 40 bis 60,5 Prozent',
  ],
  ['figure', '1,200 or more', '1,200 or more', '1.200 oder mehr'],
  ['figure', 'a dozen', 'a dozen', 'a dozen'],
  [
    'period',
    '2021-01-01 to 2021-10-31',
    'Jan 1, 2021 to Oct 31, 2021',
    '01.01.2021 bis 31.10.2021',
  ],
  ['period', 'since 2013-01-01', 'since Jan 1, 2013', 'seit 01.01.2013'],
  ['period', 'unknown', 'unknown', 'unbekannt'],
  ['speaker', 'the article itself', 'the article itself', 'der Artikel selbst'],
  ['speaker', 'Until Now', 'Until Now', 'Until Now'],
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
