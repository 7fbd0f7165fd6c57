import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { keyTable } from './key-table';

const sources = resolve(import.meta.dirname, '..');
const named =
  /\bkeys: '(?<keys>[^']+)'|\bkey\('(?<key>[^']+)'|\b(?:next|previous)Key="(?<step>[^"]+)"/g;

test('every action of the page stands once in the list to change its key in', async () => {
  const files = (await readdir(sources, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('key-table'),
  );
  const used = new Set<string>();
  for (const file of files) {
    for (const { groups } of (await readFile(resolve(sources, file), 'utf8')).matchAll(named)) {
      used.add(groups?.['keys'] ?? groups?.['key'] ?? groups?.['step'] ?? '');
    }
  }
  const listed = keyTable.map(({ keys }) => keys);
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((keys) => !listed.includes(keys))).toEqual([]);
  expect(listed).toHaveLength(new Set(listed).size);
});
