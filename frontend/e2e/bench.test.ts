import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

/** What doccano and Prodigy ask for one claim is told beside this number in docs/reviewing.md. */
const pressesForAVerdict = 2;
const pressesForADismissal = 1;

interface Review {
  readonly rating: string;
  readonly conclusion: string;
  readonly rationale: string;
}

let claimdesk: Claimdesk;
let browser: Browser;
let page: Page;

const claimOf = (shown: Page) => new URL(shown.url()).searchParams.get('claim') ?? '';

const ask = <T>(path: string): Promise<T> =>
  page.evaluate(async (address) => (await (await fetch(address)).json()) as T, path);

const reviewsOf = async (claim: string) =>
  (await ask<{ reviews: Review[] }>(`/api/v1/claims/${claim}`)).reviews;

/** Shows the queue with a claim selected that nobody has written about. */
async function openQueue(): Promise<void> {
  await page.goto(`${claimdesk.address}/queue`);
  await page.getByRole('form', { name: 'Review' }).waitFor();
  await page.keyboard.press('j');
  await expect.poll(() => claimOf(page)).not.toBe('');
  await ready();
}

/** Waits for an untouched form, as a reviewer's eyes would. */
async function ready(): Promise<void> {
  await page.getByRole('form', { name: 'Review' }).waitFor();
  await expect.poll(() => page.getByLabel('Conclusion').inputValue()).toBe('');
}

startDesk(async (desk) => {
  ({ claimdesk, browser, page } = desk);
  await page.goto(`${claimdesk.address}/articles`);
  await page.getByRole('button', { name: 'Load the sample articles' }).click();
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await articles.nth(4).waitFor();
});

test('ten claims are reviewed with the keyboard alone, two presses each; one is dismissed with one', async () => {
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const left = async (claim: string) => {
    await expect.poll(() => claimOf(page)).not.toBe(claim);
    await ready();
  };

  await openQueue();
  const reviewed: string[] = [];
  for (let i = 0; i < 10; i += 1) {
    const claim = claimOf(page);
    reviewed.push(claim);
    await press(String(1 + (i % 6)));
    await press('Enter');
    await left(claim);
  }
  expect(presses).toBe(10 * pressesForAVerdict);
  expect(new Set(reviewed).size).toBe(10);
  const ratings = await ask<{ items: { id: string; definition: string }[] }>('/api/v1/ratings');
  for (const claim of reviewed) {
    await expect.poll(async () => (await reviewsOf(claim)).length).toBe(1);
    const [review] = await reviewsOf(claim);
    // Without evidence the conclusion says what the rating means, and no more.
    expect(review?.conclusion).toBe(
      ratings.items.find(({ id }) => id === review?.rating)?.definition,
    );
  }

  const dismissed = claimOf(page);
  presses = 0;
  await press('x');
  await left(dismissed);
  expect(presses).toBe(pressesForADismissal);
  const status = async (claim: string) =>
    (await ask<{ status: string }>(`/api/v1/claims/${claim}`)).status;
  await expect.poll(() => status(dismissed)).toBe('dismissed');

  // Also after a reload the last decision can be taken back, and then the one before it.
  await page.reload();
  await page.getByRole('form', { name: 'Review' }).waitFor();
  await page.getByRole('button', { name: /Recent decisions/ }).waitFor();
  await page.keyboard.press('u');
  await expect.poll(() => status(dismissed)).toBe('open');
  await expect.poll(() => claimOf(page)).toBe(dismissed);
  await page.keyboard.press('u');
  const last = reviewed.at(-1) ?? '';
  await expect.poll(async () => (await reviewsOf(last)).length).toBe(0);
  await expect.poll(() => claimOf(page)).toBe(last);
  await expect.poll(() => page.getByLabel('Conclusion').inputValue()).not.toBe('');
});

test('the network is cut in the middle of a rationale and restored: nothing is lost, and it is saved once', async () => {
  // The last of the queue: the story above has left a draft on one of the first.
  const open = await ask<{ items: { id: string }[] }>('/api/v1/claims?status=open&limit=20');
  const claim = open.items.at(-1)?.id ?? '';
  await page.goto(`${claimdesk.address}/queue?claim=${claim}`);
  await ready();
  const before = 'The customs office counts every container, ';
  const after = 'and its table of 2021 gives the same figure.';
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type(before);
  await page.getByText(/^Saved \d/).waitFor();

  // On another device the same person finds what is typed so far.
  const elsewhere = await browser.newContext({
    storageState: await page.context().storageState(),
    viewport: { width: 1440, height: 900 },
  });
  const other = await elsewhere.newPage();
  await other.goto(`${claimdesk.address}/queue?claim=${claim}`);
  await expect.poll(() => other.getByLabel('Rationale').inputValue()).toBe(before);
  await elsewhere.close();

  await page.context().setOffline(true);
  await page.keyboard.type(after);
  await page.locator('[data-place="unreachable"]').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/1 verdict will be sent again/).waitFor();
  await page.context().setOffline(false);

  await expect
    .poll(() => reviewsOf(claim).catch(() => []), { timeout: 60_000 })
    .toMatchObject([{ rating: 'mostly_true', rationale: before + after }]);
  const trail = await ask<{ items: { action: string; subjectId: string | null }[] }>(
    '/api/v1/audit?limit=200',
  );
  expect(
    trail.items.filter(
      ({ action, subjectId }) => action === 'claim.reviewed' && subjectId === claim,
    ),
  ).toHaveLength(1);
  await expect
    .poll(() => ask<{ version: number }>(`/api/v1/drafts/claim.${claim}.review`))
    .toMatchObject({ version: 0 });
});
