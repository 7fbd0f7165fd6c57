import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { i18n } from '@lingui/core';
import { afterEach, expect, test } from 'vitest';
import { speak } from './language';
import { problemOf, ProblemError } from './problem';
import { problemWords } from './problem-words';

const root = resolve(import.meta.dirname, '../../..');
const listed = async () =>
  [
    ...(await readFile(resolve(root, 'docs/api-errors.md'), 'utf8')).matchAll(
      /^\| `([a-z-]+)` \|/gm,
    ),
  ].map(([, type = '']) => type);
const sent = (type: string, detail: string | null) =>
  new ProblemError(
    problemOf(
      { type: `urn:claimdesk:problem:${type}`, title: 'Conflict', status: 409, detail },
      new Response(),
    ),
  ).message;

afterEach(() => speak('en'));

test('every type of problem that the server can send has words here, and none more', async () => {
  const types = await listed();
  expect(types.length).toBeGreaterThan(30);
  expect(Object.keys(problemWords).toSorted()).toEqual(types.toSorted());
});

test('every type that the server names in a conflict is among them', async () => {
  const sources = resolve(root, 'backend/server/src/main/java');
  const named = new Set<string>();
  for (const file of await readdir(sources, { recursive: true })) {
    if (!file.endsWith('.java')) continue;
    const text = await readFile(resolve(sources, file), 'utf8');
    for (const [, type = ''] of text.matchAll(/Problem\.conflict\(\s*"([a-z-]+)"/g))
      named.add(type);
  }
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter((type) => !(type in problemWords))).toEqual([]);
});

test('German says what it is first, then what the server says of it', async () => {
  await speak('de');
  expect(sent('claim-leased', 'Ada works on this claim.')).toBe(
    'Jemand anders arbeitet an der Behauptung. Ada works on this claim.',
  );
  expect(sent('stale', null)).toBe('Jemand hat es inzwischen geändert.');
  expect(sent('of-a-later-server', 'New.')).toBe('New.');
});

test('English says what the server says, and no less where that is nothing', async () => {
  await speak('en');
  expect(i18n.locale).toBe('en');
  expect(sent('claim-leased', 'Ada works on this claim.')).toBe('Ada works on this claim.');
  expect(sent('stale', null)).toBe('Conflict');
});
