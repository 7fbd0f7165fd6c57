import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium';
import { startClaimdesk, type Claimdesk } from './claimdesk';

const password = 'a password of four words';

let claimdesk: Claimdesk;
let browser: Browser;
let context: BrowserContext;
let page: Page;

async function newPage(from: BrowserContext): Promise<Page> {
  const opened = await from.newPage();
  opened.setDefaultTimeout(20_000);
  return opened;
}

const claimOf = (shown: Page) => new URL(shown.url()).searchParams.get('claim') ?? '';

/** The reviews that the server has of a claim. */
const reviewsOf = (shown: Page, claim: string) =>
  shown.evaluate(async (id) => {
    const answer = await fetch(`/api/v1/claims/${id}`);
    const { reviews } = (await answer.json()) as { reviews: { conclusion: string }[] };
    return reviews.map(({ conclusion }) => conclusion);
  }, claim);

/** Opens the claims at two places of the queue and leaves the first of them shown. */
async function openQueue(shown: Page): Promise<string> {
  await shown.goto(`${claimdesk.address}/queue`);
  await shown.getByRole('form', { name: 'Review' }).waitFor();
  await shown.keyboard.press('j');
  await expect.poll(() => claimOf(shown)).not.toBe('');
  await shown.getByRole('form', { name: 'Review' }).waitFor();
  return claimOf(shown);
}

beforeAll(async () => {
  [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page = await newPage(context);
  await page.goto(claimdesk.setUpLink);
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set up Claimdesk' }).click();
  await page.getByRole('button', { name: 'Load the sample articles' }).click();
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await articles.nth(4).waitFor();
});

afterAll(async () => {
  await browser.close();
  await claimdesk.stop();
});

test('keys typed while a verdict is being saved reach the next claim, not the old one', async () => {
  const first = await openQueue(page);
  await page.route('**/reviews', async (route) => {
    await new Promise((later) => setTimeout(later, 1_000));
    await route.continue();
  });
  const claims: string[] = [];
  for (const conclusion of ['First of two.', 'Second of two.']) {
    claims.push(claimOf(page));
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.keyboard.type(conclusion);
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Conclusion').and(page.locator('[value=""]')).waitFor();
  }
  expect(claims[0]).toBe(first);
  expect(claims[1]).not.toBe(first);
  await expect.poll(() => reviewsOf(page, claims[0] ?? '')).toEqual(['First of two.']);
  await expect.poll(() => reviewsOf(page, claims[1] ?? '')).toEqual(['Second of two.']);
  await page.unroute('**/reviews');
});

test('a verdict given while the server is away is saved when it is back', async () => {
  const claim = await openQueue(page);
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.keyboard.type('Written while nobody listened.');
  await claimdesk.halt();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/The server does not answer; 1 verdict will be sent again/).waitFor();
  claimdesk = await claimdesk.resume();
  await expect
    .poll(() => reviewsOf(page, claim).catch(() => []), { timeout: 60_000 })
    .toEqual(['Written while nobody listened.']);
  await expect.poll(() => page.getByText(/will be sent again/).count()).toBe(0);
});

test('of two browsers on one claim the slower sees the verdict of the other', async () => {
  const claim = await openQueue(page);
  const created = await page.evaluate(async (secret) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
    const answer = await fetch('/api/v1/accounts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf },
      body: JSON.stringify({ name: 'Ben Example', password: secret, role: 'reviewer' }),
    });
    return answer.status;
  }, password);
  expect(created).toBe(201);
  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const slow = await newPage(other);
  await slow.goto(`${claimdesk.address}/queue?claim=${claim}`);
  await slow.getByLabel('Name').fill('Ben Example');
  await slow.getByLabel('Password', { exact: true }).fill(password);
  await slow.getByRole('button', { name: /sign in/i }).click();
  await slow.getByRole('form', { name: 'Review' }).waitFor();
  await slow.keyboard.press('5');
  await slow.getByLabel('Conclusion').fill('The slower verdict.');

  await page.keyboard.press('1');
  await page.getByLabel('Conclusion').fill('The quicker verdict.');
  await page.keyboard.press('Control+Enter');

  await slow.getByText('Ada Example gave a verdict while you were writing').waitFor();
  expect(await slow.getByLabel('Conclusion').inputValue()).toBe('The slower verdict.');
  await slow.keyboard.press('Control+Enter');
  await expect
    .poll(() => reviewsOf(page, claim), { timeout: 10_000 })
    .toEqual(['The quicker verdict.', 'The slower verdict.']);

  await slow.goto(`${claimdesk.address}/articles`);
  await slow.getByRole('list', { name: 'Articles' }).getByRole('link').first().click();
  await slow.getByText(/SHA-256/).waitFor();
  expect(await slow.getByRole('button', { name: 'Delete…' }).count()).toBe(0);
  await other.close();
});

test('words are marked as a claim with the keyboard alone', async () => {
  await page.goto(`${claimdesk.address}/articles`);
  await page.getByRole('list', { name: 'Articles' }).getByRole('link').first().click();
  const claims = page.getByRole('list', { name: 'Claims of this article' }).getByRole('listitem');
  await claims.first().waitFor();
  const before = await claims.count();
  // Keys that wait behind a slow frame come before the browser tells of a selection.
  await page.evaluate(() => {
    const hold = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('selectionchange', hold, { capture: true });
    window.addEventListener('release', () =>
      window.removeEventListener('selectionchange', hold, { capture: true }),
    );
  });
  const selected = async (keys: string) => {
    await page.keyboard.press(keys);
    return page.evaluate(() => document.getSelection()?.toString() ?? '');
  };
  const first = await selected('m');
  const second = await selected('ArrowDown');
  const shorter = await selected('Shift+ArrowLeft');
  expect(second).not.toBe(first);
  expect(second.startsWith(shorter)).toBe(true);
  expect(shorter.length).toBeLessThan(second.length);
  await page.evaluate(() => window.dispatchEvent(new Event('release')));
  await page.getByRole('button', { name: 'Mark as a claim' }).waitFor();
  await page.keyboard.press('m');
  await page.getByText('Marked as a claim').waitFor();
  await expect.poll(() => claims.count()).toBe(before + 1);
  await page.keyboard.press('u');
  await expect.poll(() => claims.count()).toBe(before);
});

test('the scale and the button are in sight while the claim is read, what they save once it is chosen', async () => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.goto(`${claimdesk.address}/queue`);
  await page.getByRole('form', { name: 'Review' }).waitFor();
  /** Whether a pointer would hit it, in the window as it stands. */
  const inSight = (found: ReturnType<Page['locator']>) =>
    found.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (element === hit || element.contains(hit));
    });
  const form = page.getByRole('form', { name: 'Review' });
  const save = form.getByRole('button', { name: /^Save and next/ });
  const rating = form.getByRole('radio', { name: /^False/ }).locator('xpath=..');
  const conclusion = form.getByLabel('Conclusion');
  expect([await inSight(rating), await inSight(save), await inSight(conclusion)]).toEqual([
    true,
    true,
    false,
  ]);
  await page.keyboard.press('5');
  await expect.poll(() => inSight(conclusion)).toBe(true);
  expect([await inSight(rating), await inSight(save)]).toEqual([true, true]);
});
