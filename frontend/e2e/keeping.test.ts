import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const text = [
  'Café quarter grows',
  'The city of Ostby counted 412 cafés in 2023, 12 percent more than a year before, its statistics office said.',
  'About 3,000 people work in them.',
].join('\n\n');

let claimdesk: Claimdesk;
let page: Page;

startDesk(async (desk) => {
  ({ claimdesk, page } = desk);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Articles').click();
  await page.getByRole('button', { name: 'Load the sample articles' }).waitFor();
  await page.keyboard.press('i');
  await page.getByLabel('Text of the article').fill(text);
  await page.getByRole('button', { name: 'Import text' }).click();
  await page.getByRole('link', { name: 'Café quarter grows' }).first().click();
});

async function readAs(charset: string) {
  await page.getByRole('button', { name: 'Letters look wrong?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read the article in another encoding' });
  await dialog.getByRole('combobox', { name: 'Encoding' }).selectOption({ value: charset });
  await dialog.getByRole('button', { name: 'Read it so' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('an article is read in another encoding, and back', async () => {
  await page.getByText('412 cafés').first().waitFor();
  await readAs('windows-1252');
  await page.getByText('412 cafÃ©s').first().waitFor();
  await readAs('UTF-8');
  await page.getByText('412 cafés').first().waitFor();
});

test('articles are extracted again, and a job tells that nothing would change', async () => {
  await page.getByRole('button', { name: 'Extract again' }).click();
  await page.getByText('Extracted again: nothing would change').waitFor();

  await page.getByRole('navigation', { name: 'Main' }).getByText('Articles').click();
  await page.getByRole('button', { name: /^Extract again…/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'All', exact: true }).check();
  await dialog.getByRole('button', { name: 'Extract again' }).click();
  await page.goto(`${claimdesk.address}/jobs`);
  await page.getByText('0 changed, 1 unchanged, 0 failed', { exact: true }).waitFor();
});

test('deleting an article lists what goes with it', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByText('Articles').click();
  await page.getByRole('link', { name: 'Café quarter grows' }).first().click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^\d claims, 0 of them decided$/).waitFor();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Load the sample articles' }).waitFor();
  expect(await page.getByRole('link', { name: 'Café quarter grows' }).count()).toBe(0);
});
