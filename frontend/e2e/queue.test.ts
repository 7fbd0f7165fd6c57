import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const articles = 320;
const claimsEach = 10;

const ports = ['Norvik', 'Alesund', 'Kolding', 'Rauma', 'Vaasa', 'Halden', 'Larvik', 'Turku'];
const goods = ['containers', 'cars', 'passengers', 'lorries', 'wagons', 'pallets', 'barrels'];
const syllables = ['ka', 'lo', 'mi', 'ren', 'tos', 'vel', 'dun', 'sar', 'bek', 'nor', 'pil', 'gru'];

/** A name that no other number gives: articles that share most of their words are near copies. */
function name(number: number): string {
  let rest = number;
  let word = '';
  for (let i = 0; i < 4; i += 1) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An article of ten claims, each with a figure of its own. */
function article(number: number) {
  const port = ports[number % ports.length] ?? '';
  const sentences = Array.from({ length: claimsEach }, (_, i) => {
    const serial = number * claimsEach + i;
    const thing = goods[serial % goods.length] ?? '';
    return `The terminal of ${name(serial * 7919)} in ${name(serial * 104_729)} handled ${String(20_000 + serial)} ${thing} for ${name(serial * 31 + 5)} in ${String(2000 + (serial % 20))}.`;
  });
  return {
    title: `${port} opens its ledgers, number ${String(number)}`,
    publisher: number % 4 === 0 ? 'Coast Courier' : `${port} Post`,
    published: `2024-0${String(1 + (number % 9))}-05`,
    text: sentences.join('\n\n'),
  };
}

let claimdesk: Claimdesk;
let page: Page;

startDesk(async (desk) => {
  ({ claimdesk, page } = desk);
  const lines = Array.from({ length: articles }, (_, i) => JSON.stringify(article(i)));
  await page.goto(`${claimdesk.address}/articles`);
  await page.getByRole('button', { name: /^Import/ }).click();
  await page.getByLabel('Files to import').setInputFiles({
    name: 'ports.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(lines.join('\n')),
  });
  await page
    .getByText(`Import of ports.jsonl: ${String(articles)} new, 0 there already, 0 failed`)
    .waitFor({ timeout: 110_000 });
});

const rows = () => page.getByRole('list', { name: 'Queue' }).getByRole('listitem');
const asked = async (query: string) =>
  page.evaluate(async (search) => {
    const answer = await fetch(`/api/v1/claims?limit=1&${search}`);
    return ((await answer.json()) as { total: number }).total;
  }, query);

test('thousands of claims scroll to the end, and few of them are on the page', async () => {
  await page.goto(`${claimdesk.address}/queue`);
  await rows().first().waitFor();
  const total = Number(await rows().first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(2500);
  const scroller = rows().first().locator('xpath=ancestor::div[@data-scrolls]');
  let most = 0;
  for (let at = 0; ; at += 1) {
    const atEnd = await scroller.evaluate((list) => {
      list.scrollBy(0, 12_000);
      return list.scrollTop + list.clientHeight >= list.scrollHeight - 2;
    });
    most = Math.max(most, await rows().count());
    if (atEnd) break;
    expect(at).toBeLessThan(200);
  }
  expect(most).toBeLessThan(60);
  const last = page.locator(`[aria-posinset="${String(total)}"]`);
  await last.getByText(/handled/).waitFor();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(nodes).toBeLessThan(3000);

  // The keys go on from the claim that is open, wherever the list was scrolled to.
  await last.getByRole('button').click();
  await expect.poll(() => last.getByRole('button').getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('k');
  const before = page.locator(`[aria-posinset="${String(total - 1)}"]`).getByRole('button');
  await expect.poll(() => before.getAttribute('aria-current')).toBe('true');
});

test('facets narrow by keyboard, stand in the address, and are saved as a view', async () => {
  await page.goto(`${claimdesk.address}/queue`);
  await rows().first().waitFor();
  await page.keyboard.press('f');
  const filters = page.getByRole('dialog', { name: 'Filters' });
  const courier = filters
    .getByRole('group', { name: 'Outlet' })
    .getByRole('button', { name: /Coast Courier/ });
  await courier.waitFor();
  const counted = Number((await courier.textContent())?.replace(/\D/g, ''));
  await courier.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('publisher')).toBe('Coast Courier');
  await expect.poll(() => rows().first().getAttribute('aria-setsize')).toBe(String(counted));
  await filters.getByRole('button', { name: /March 2024/ }).press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2024-03-01');
  await page.keyboard.press('Escape');
  await filters.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Filters (3)');

  await page.keyboard.press('v');
  const views = page.getByRole('dialog', { name: 'Saved views' });
  await views.getByLabel('Save what you see as').fill('Courier in March');
  await page.keyboard.press('Enter');
  await views.getByRole('button', { name: 'Courier in March', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${claimdesk.address}/queue`);
  await rows().first().waitFor();
  await page.keyboard.press('v');
  await views.getByRole('button', { name: 'Courier in March', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe('2024-04-01');
});

test('claims that were reopened are asked for in the address, and none is said to be so', async () => {
  await page.goto(`${claimdesk.address}/queue?status=all&reopened=yes`);
  await page.getByText('No claim meets these filters').waitFor();
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  expect(await asked('reopened=yes')).toBe(0);
  expect(await asked('reopened=no')).toBe(await asked(''));
  await page.goto(`${claimdesk.address}/queue?status=all&reopened=no`);
  await rows().first().waitFor();
});

test('several claims are assigned and set aside at once, and all of it is taken back', async () => {
  await page.goto(`${claimdesk.address}/queue?publisher=Coast+Courier`);
  await rows().first().waitFor();
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  const bar = page.getByRole('group', { name: 'Chosen claims' });
  await bar.getByText('3 claims chosen').waitFor();
  await page.keyboard.press('Shift+A');
  await page.getByText('3 claims assigned.').waitFor();
  expect(await asked('assigned=me')).toBe(3);
  await page.keyboard.press('u');
  await expect.poll(() => asked('assigned=me')).toBe(0);

  const open = await asked('publisher=Coast+Courier&status=open');
  await page.getByRole('checkbox', { name: 'Choose claim 1', exact: true }).check();
  await bar.getByRole('button', { name: /^Choose (all|the first)/ }).click();
  const most = Math.min(open, 1000);
  await bar.getByText(`${most.toLocaleString('en-GB')} claims chosen`).waitFor();
  await bar.getByRole('button', { name: /Not claims/ }).click();
  await page.getByText(/claims set aside as none/).waitFor();
  expect(await asked('publisher=Coast+Courier&status=dismissed')).toBe(most);
  await page.keyboard.press('u');
  await expect
    .poll(() => asked('publisher=Coast+Courier&status=open'), { timeout: 30_000 })
    .toBe(open);
});

test('on a narrow screen the facets are a sheet that fits', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${claimdesk.address}/queue`);
    await page.getByRole('button', { name: /^Filters/ }).click();
    const filters = page.getByRole('dialog', { name: 'Filters' });
    await filters.getByRole('button', { name: /Coast Courier/ }).waitFor();
    const box = await filters.boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.keyboard.press('Escape');
    await filters.waitFor({ state: 'detached' });
  }
});
