import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleFiles } from './articles';
import { launchChromium } from './chromium';
import { startClaimdesk, type Claimdesk } from './claimdesk';

const password = 'a password of four words';
const verdicts = [
  { key: '1', conclusion: 'The customs office gives the same figure.' },
  { key: '3', conclusion: 'The figure holds, the comparison does not.' },
  { key: '5', conclusion: 'No source supports it.' },
];

/** Enough of a claim to find it by; straight words, as a person would type them. */
const firstWords = (text: string) => /^[\w\s,.$-]{10,60}(?=\s)/.exec(text)?.[0] ?? text;

let claimdesk: Claimdesk;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Asking who is signed in is answered with 401 before anybody is, and a draft that was sent as its page was left
    // with 412 when the next page sends it.
    if (message.type() === 'error' && !/\b(401|412)\b/.test(message.text())) {
      complaints.push(message.text());
    }
  });
});

afterAll(async () => {
  await browser.close();
  await claimdesk.stop();
});

test('the set-up link makes the first administrator and signs in', async () => {
  await page.goto(claimdesk.setUpLink);
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set up Claimdesk' }).click();
  const places = page.getByRole('navigation', { name: 'Main' });
  await places.getByText('Articles').click();
  await page.getByRole('heading', { name: 'Articles' }).waitFor();
  await page.getByRole('button', { name: 'Load the sample articles' }).waitFor();
});

test('files are imported and their claims fill the queue', async () => {
  const files = await articleFiles();
  expect(files).toHaveLength(5);
  await page.getByRole('button', { name: 'Import articles' }).click();
  await page.getByLabel('Files to import').setInputFiles(files);
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect.poll(() => articles.count(), { timeout: 30_000 }).toBe(5);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Queue').click();
  const queue = page.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  // Only the rows in view are on the page; each knows how many there are.
  const length = async () => Number(await queue.first().getAttribute('aria-setsize'));
  await expect.poll(length).toBeGreaterThan(20);
  await page.getByText('$115.6 billion').first().waitFor();
});

test('three claims are reviewed with the keyboard alone', async () => {
  await page.goto(`${claimdesk.address}/queue`);
  const region = page.getByRole('region', { name: 'Claim', exact: true });
  await region.getByRole('form', { name: 'Review' }).waitFor();
  for (const [index, { key, conclusion }] of verdicts.entries()) {
    const before = new URL(page.url()).searchParams.get('claim');
    for (const source of ['customs', 'statistics']) {
      await page.keyboard.press('e');
      await page.getByRole('form', { name: 'Add evidence' }).waitFor();
      await page.keyboard.type(`https://${source}.example/${String(index)}`);
      await page.keyboard.press('Tab');
      await page.keyboard.type(`What ${source} says about it.`);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('form', { name: 'Add evidence' }).waitFor({ state: 'detached' });
    }
    await page.keyboard.press(key);
    await page.keyboard.press('n');
    await page.keyboard.type(`Both sources were read in full, number ${String(index)}.`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.keyboard.type(conclusion);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('claim')).not.toBe(before);
  }
});

test('a rationale survives a reload and an expired session', async () => {
  const rationale = page.getByLabel('Rationale');
  await page.getByRole('form', { name: 'Review' }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type('Half of this was typed before the reload');
  await page.reload();
  await expect.poll(() => rationale.inputValue()).toBe('Half of this was typed before the reload');

  const claim = new URL(page.url()).searchParams.get('claim');
  await context.clearCookies();
  await page.getByLabel('Conclusion').fill('Written without a session');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: /sign in/i }).click();
  // What waited for the session is saved now; the page went on to the next claim meanwhile.
  expect(new URL(page.url()).searchParams.get('claim')).not.toBe(claim);
  const saved = () =>
    page.evaluate(async (id) => {
      const answer = await fetch(`/api/v1/claims/${id}`);
      return ((await answer.json()) as { reviews: { conclusion: string; rationale: string }[] })
        .reviews;
    }, claim ?? '');
  await expect.poll(saved).toMatchObject([
    {
      conclusion: 'Written without a session',
      rationale: 'Half of this was typed before the reload',
    },
  ]);
});

test('a dossier is published, and the downloaded report holds the verdicts', async () => {
  await page.goto(`${claimdesk.address}/dossiers`);
  await page
    .getByRole('button', { name: /new dossier/i })
    .first()
    .click();
  await page.getByLabel('Title').fill('What was said at the summit');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('heading', { name: 'What was said at the summit' }).waitFor();

  const decided = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/claims?status=decided');
    return ((await answer.json()) as { items: { id: string; text: string }[] }).items;
  });
  expect(decided).toHaveLength(4);
  for (const { text } of decided) {
    await page.getByRole('searchbox', { name: 'Add claims' }).fill(firstWords(text));
    await page.getByRole('button', { name: `Add: ${firstWords(text)}` }).click();
    await page
      .getByRole('list', { name: 'Claims of the dossier' })
      .getByText(firstWords(text))
      .waitFor();
  }

  // The fourth claim has no evidence: the gate says so, and an editor overrides it with a reason.
  await page.getByRole('list', { name: 'Findings' }).getByText('has no evidence').waitFor();
  await page.getByRole('button', { name: 'Publish all the same…' }).click();
  await page.getByLabel('Why it is published all the same').fill('A rehearsal.');
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('list', { name: 'Downloads' }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'HTML' }).click();
  const html = await readFile(await (await download).path(), 'utf8');
  for (const { conclusion } of verdicts) expect(html).toContain(conclusion);
  expect(html).toContain('A rehearsal.');
  expect(html).toContain('application/ld+json');
});

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
