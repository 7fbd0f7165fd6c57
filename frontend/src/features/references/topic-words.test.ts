import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { speak } from '@/lib/language';
import { countryName, topicWord, topicWords } from './topic-words';

const resources = resolve(import.meta.dirname, '../../../../backend/server/src/main/resources');

afterEach(() => speak('en'));

test('every topic of the server has words', async () => {
  const files = await readdir(resources, { recursive: true });
  const file = files.find((name) => name.endsWith('topics.tsv')) ?? '';
  const topics = (await readFile(resolve(resources, file), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t')[0]);
  expect(topics.length).toBeGreaterThan(10);
  expect(Object.keys(topicWords).toSorted()).toEqual(topics.toSorted());
});

test('topics and countries are named in the language of the page', async () => {
  await speak('de');
  expect([topicWord('trade'), topicWord('law'), topicWord('new')]).toEqual([
    'Handel',
    'Recht',
    'new',
  ]);
  expect([countryName('CN'), countryName('somewhere')]).toEqual(['China', 'somewhere']);
  expect(countryName('US')).toBe('Vereinigte Staaten');
});
