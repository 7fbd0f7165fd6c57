import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaintsOf } from './axe';
import { startDesk } from './desk';
import { fillDesk, type FilledDesk } from './filled-desk';

let filled: FilledDesk;
let page: Page;
let address: string;

startDesk(async (desk) => {
  filled = await fillDesk(desk);
  page = desk.page;
  address = desk.claimdesk.address;
});

const pictures = () => page.getByRole('region', { name: 'In pictures' });
const drawn = (name: string | RegExp) => pictures().getByRole('img', { name, exact: true });

test('a dossier shows what is decided so far, and its numbers unfold by key', async () => {
  await page.goto(`${address}/dossiers/${filled.dossier}`);
  await drawn('Verdicts').waitFor();
  await drawn(/^Figures given for|^A figure and/).waitFor();
  const verdicts = pictures().getByRole('figure', { name: 'Verdicts', exact: true });
  const fold = verdicts.getByText('The numbers');
  await fold.focus();
  await page.keyboard.press('Enter');
  await verdicts.getByRole('row', { name: /^True 1 50/ }).waitFor();
  await verdicts.getByRole('row', { name: /^Unproven 1 50/ }).waitFor();
});

test('they speak the language of the page and fit a narrow one', async () => {
  await page.evaluate(() => localStorage.setItem('claimdesk.language', 'de'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  const verdicts = page.getByRole('img', { name: 'Urteile', exact: true });
  await verdicts.waitFor();
  const box = await verdicts.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await page.evaluate(() => localStorage.setItem('claimdesk.language', 'en'));
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a published version keeps them, on its page and in its HTML', async () => {
  await page.goto(`${address}/reports/${filled.report}`);
  await drawn('Verdicts').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'HTML' }).click();
  const html = await readFile(await (await download).path(), 'utf8');
  await page.setContent(html);
  const picture = page.getByRole('img', { name: 'Verdicts', exact: true });
  await picture.waitFor();
  expect(await picture.locator('desc').textContent()).toContain('1 Unproven');
  await page.getByRole('row', { name: /^Unproven 1 50/ }).waitFor();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await complaintsOf(page)).toEqual([]);
    }
  }
});
