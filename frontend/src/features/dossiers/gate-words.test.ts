import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { speak } from '@/lib/language';
import { ruleWord, ruleWords } from './gate-words';

const table = resolve(
  import.meta.dirname,
  '../../../../backend/server/src/main/resources/org/claimdesk/server/gate/rule/gate-rules.tsv',
);

afterEach(() => speak('en'));

test('every rule of the gate has words', async () => {
  const codes = (await readFile(table, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0]);
  expect(codes.length).toBeGreaterThan(10);
  expect(Object.keys(ruleWords).toSorted()).toEqual(codes.toSorted());
});

test('a rule is said in the language of the page, a new one as the server says it', async () => {
  await speak('de');
  expect(ruleWord({ code: 'no_evidence', finds: '' })).toBe('Eine Behauptung hat keinen Beleg');
  expect(ruleWord({ code: 'no_moon', finds: 'A night without a moon' })).toBe(
    'A night without a moon',
  );
});
