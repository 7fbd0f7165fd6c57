import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { required, requiredWords } from './required-words';

const file = resolve(
  import.meta.dirname,
  '../../../../backend/server/src/main/resources/org/claimdesk/server/gate/rule/requirements_en.properties',
);

test('what each rule requires is said as the exports say it', async () => {
  const rows = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('='));
  expect(rows.length).toBeGreaterThan(10);
  expect(Object.keys(requiredWords).toSorted()).toEqual(rows.map(([code]) => code).toSorted());
  for (const [rule = '', requires = ''] of rows) {
    expect(required({ rule, requires: '' })).toBe(requires.replace("''", '’'));
  }
  expect(required({ rule: 'no_moon', requires: 'a night with a moon' })).toBe(
    'a night with a moon',
  );
});
