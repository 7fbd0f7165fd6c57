import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleFiles } from './articles';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const catalogue = resolve(import.meta.dirname, '../src/locales/de.po');
const pages = [
  'queue',
  'articles',
  'dossiers',
  'reports',
  'jobs',
  'proposals',
  'account',
  'references',
  'disputes',
  'notifications',
  'audit',
];
/** Words that no German line has; what is quoted from articles and records may. */
const englishWords = /\b(the|and|of|is|with|from|this|that|what|claim|claims|evidence|open|yet)\b/i;

let claimdesk: Claimdesk;
let page: Page;
let english: ReadonlySet<string>;

startDesk(async (desk) => {
  const { browser, page: first } = desk;
  ({ claimdesk } = desk);
  await first.goto(`${claimdesk.address}/articles`);
  await first.getByRole('button', { name: 'Import articles' }).click();
  await first.getByLabel('Files to import').setInputFiles(await articleFiles());
  await first.getByRole('list', { name: 'Articles' }).getByRole('listitem').first().waitFor();
  const context = await browser.newContext({
    storageState: await first.context().storageState(),
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  english = await englishMessages();
});

/** The messages that read otherwise in German, values in them left aside. */
async function englishMessages(): Promise<ReadonlySet<string>> {
  const entries = (await readFile(catalogue, 'utf8')).matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm);
  const messages = [...entries].map(([, message = '', german = '']) => ({ message, german }));
  const spoken = new Set(messages.map(({ german }) => german));
  return new Set(
    messages
      .map(({ message }) => message)
      .filter((message) => !spoken.has(message) && !/[{<\\]/.test(message)),
  );
}

/** Every line and every name of an element that a person reads or hears. */
async function leftovers(): Promise<string[]> {
  const shown = await page.evaluate(() => [
    document.title.replace(' · Claimdesk', ''),
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ]);
  return shown.map((words) => words.trim()).filter((words) => english.has(words));
}

test('a browser that asks for German gets it on every page, and nothing is left in English', async () => {
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(`${claimdesk.address}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    found.push(...(await leftovers()).map((words) => `${path}: ${words}`));
  }
  await page.goto(`${claimdesk.address}/articles`);
  await page.getByRole('list', { name: 'Artikel' }).getByRole('link').first().click();
  await page.getByRole('complementary', { name: 'Behauptungen dieses Artikels' }).waitFor();
  await page.waitForLoadState('networkidle');
  found.push(...(await leftovers()).map((words) => `reader: ${words}`));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suche und Befehle' }).waitFor();
  found.push(...(await leftovers()).map((words) => `commands: ${words}`));
  expect(found).toEqual([]);
});

test('nothing of a claim, its history and its versions is English but what was read or written so', async () => {
  const id = await page.evaluate(async () => {
    const { items } = (await (await fetch('/api/v1/claims?limit=1')).json()) as {
      items: { id: string }[];
    };
    const key = items[0]?.id ?? '';
    const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
    const send = (path: string, body: object, version?: number) =>
      fetch(`/api/v1/claims/${key}/${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': csrf,
          ...(version !== undefined && { 'If-Match': `"${String(version)}"` }),
        },
        body: JSON.stringify(body),
      });
    await send('evidence', {
      url: 'https://amt.example/',
      excerpt: 'Eine Zahl',
      stance: 'refutes',
    });
    const { version } = (await (await fetch(`/api/v1/claims/${key}`)).json()) as {
      version: number;
    };
    const answer = await send(
      'reviews',
      { rating: 'false', conclusion: 'Falsch.', rationale: 'Das Amt zählt anders.' },
      version,
    );
    if (!answer.ok) throw new Error(await answer.text());
    return key;
  });
  const found: string[] = [];
  for (const path of [
    `queue?status=all&claim=${id}`,
    `claims/${id}/history`,
    `claims/${id}/versions/1`,
  ]) {
    await page.goto(`${claimdesk.address}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    found.push(...(await leftovers()).map((words) => `${path}: ${words}`));
  }
  expect(found).toEqual([]);
  await page.goto(`${claimdesk.address}/claims/${id}/history`);
  const history = page.getByRole('list', { name: 'Was geschah' });
  await history.getByText('hat ein Urteil abgegeben').waitFor();
  const told = await history.innerText();
  expect(told).toContain('Widerlegt');
  expect(told).not.toMatch(/\b(refutes|in_review|decided)\b/);
});

test('lists of the desk itself are German word for word', async () => {
  const found: string[] = [];
  for (const path of ['references', 'audit', 'disputes', 'notifications', 'account', 'jobs']) {
    await page.goto(`${claimdesk.address}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const shown = await page.evaluate(() =>
      // Names and notes of sources and what a record holds are as they were written.
      [...document.querySelectorAll('body *:not(td *, td, pre, script, style, noscript)')]
        .filter((element) => element.childElementCount === 0)
        .map((element) => element.textContent),
    );
    found.push(
      ...shown.filter((words) => englishWords.test(words)).map((words) => `${path}: ${words}`),
    );
  }
  expect(found).toEqual([]);
});

test('a problem is said in German before the server says more of it', async () => {
  await page.goto(`${claimdesk.address}/articles/019a0000-0000-7000-8000-00000000dead`);
  await page.getByText('Das gibt es nicht oder nicht mehr. There is no article').waitFor();
});

test('no page is wider than a narrow screen, or than a wide one at 200 %', async () => {
  const found: string[] = [];
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(`${claimdesk.address}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${path}: ${String(wide)} of ${String(width)} pixels`);
    }
  }
  expect(found).toEqual([]);
});

test('another language is chosen on the account page and kept', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${claimdesk.address}/account`);
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Language' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Language' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
