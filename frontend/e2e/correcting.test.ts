import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium';
import { signInFirst, startClaimdesk, type Claimdesk } from './claimdesk';

const text = [
  'Harbour city opens its ledgers',
  'The port handled 4.2 million containers in 2023, the harbour office announced on Monday.',
].join('\n\n');

let claimdesk: Claimdesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  page = await signInFirst(claimdesk, browser);
  await page.getByRole('button', { name: 'Import articles' }).click();
  await page.getByLabel('Text of the article').fill(text);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .click();
  await page.getByRole('link', { name: 'Harbour city opens its ledgers' }).first().click();
  await page.getByRole('button', { name: /4\.2 million containers/ }).click();
  await page.getByRole('link', { name: /Review this claim/ }).click();
});

afterAll(async () => {
  await browser.close();
  await claimdesk.stop();
});

const figures = () => page.getByRole('list', { name: 'Figures and periods' });

test('a figure is corrected by the keyboard, survives a reload, and the change is taken back', async () => {
  const button = page.getByRole('button', { name: /^Correct: 4\.2 million/ });
  await button.waitFor();
  while (!(await button.evaluate((it) => it === document.activeElement))) {
    await page.keyboard.press('=');
  }
  await page.keyboard.press('Enter');
  const value = page.getByRole('textbox', { name: 'Value' });
  await value.waitFor();
  await value.fill('a lot');
  await page.keyboard.press('Enter');
  await page.getByText(/“?"a lot" is no single figure/).waitFor();
  expect(await value.inputValue()).toBe('a lot');
  await value.fill('over 4.2 thousand');
  await page.keyboard.press('Enter');
  await figures().getByText('more than').waitFor();
  expect(await figures().textContent()).toMatch(/more than 4,200 containers.*read as 4\.2 million/);

  await page.reload();
  await figures()
    .getByText(/read as 4\.2 million/)
    .waitFor();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByText('corrected what was read').waitFor();
  expect(await page.getByRole('list', { name: 'What happened' }).textContent()).toMatch(
    /more than.*4,200/,
  );
  await page.goBack();
  await page.getByRole('button', { name: /^Restore what was read/ }).click();
  await page.getByRole('button', { name: /^Correct: 4\.2 million/ }).waitFor();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: /^Correct: more than 4,200/ }).waitFor();
});

test('a speaker is corrected on a narrow page, in the dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 800 });
  const panes = page.getByRole('group', { name: 'Panes' });
  await panes.getByRole('button', { name: 'Claim', exact: true }).click();
  const button = page.getByRole('button', { name: /^Correct: the harbour office/i });
  await button.click();
  const name = page.getByRole('textbox', { name: 'Who says it' });
  await name.fill('Harbour Office');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Correct: Harbour Office' }).waitFor();
  expect(await page.getByText(/read as the harbour office/i).count()).toBe(1);
});
