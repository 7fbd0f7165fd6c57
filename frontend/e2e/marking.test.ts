import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk } from './desk';

const text = [
  'Harbour city opens its ledgers',
  'The port handled 4.2 million containers in 2023, the harbour office announced on Monday.',
  'Mayor Ilse Brandt said that nearly 900 people had found work at the new terminal.',
].join('\n\n');

let page: Page;

startDesk(async (desk) => {
  ({ page } = desk);
  await page.getByRole('button', { name: 'Import articles' }).click();
  await page.getByLabel('Text of the article').fill(text);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .click();
  await page.getByRole('link', { name: 'Harbour city opens its ledgers' }).first().click();
  await page.getByRole('heading', { name: 'Harbour city opens its ledgers' }).first().waitFor();
});

/** Where some words stand on the screen: the middle of the line at their beginning and end. */
async function placeOf(words: string) {
  return page.evaluate((searched) => {
    const leaves = [...document.querySelectorAll('[data-text-start]')];
    for (const leaf of leaves) {
      const node = leaf.firstChild;
      const at = node?.textContent?.indexOf(searched) ?? -1;
      if (!node || at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + searched.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
    throw new Error(`“${searched}” is not on the page.`);
  }, words);
}

const shownClaim = () =>
  page.evaluate(async () => {
    const id = new URL(location.href).searchParams.get('claim') ?? '';
    const answer = await fetch(`/api/v1/claims/${id}`);
    return (await answer.json()) as { text: string; origin: string };
  });

test('words selected with the mouse become a claim with its figure', async () => {
  const from = await placeOf('opens');
  const to = await placeOf('ledgers');
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right, to.y, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('button', { name: /Mark as a claim/ }).click();
  await expect.poll(shownClaim).toMatchObject({ text: 'opens its ledgers', origin: 'manual' });
});

test('a handle is dragged, the figures follow, and the change is taken back', async () => {
  await page.getByRole('button', { name: /4\.2 million containers/ }).click();
  const before = await shownClaim();
  await page.keyboard.press('b');
  const preview = page.getByRole('region', { name: 'The claim as it would be' });
  await preview.getByTitle('4,200,000').waitFor();
  const grip = page.getByRole('slider', { name: 'Where the claim begins' });
  const handle = await grip.boundingBox();
  if (!handle) throw new Error('The handle is not on the page.');
  const to = await placeOf('containers');
  await page.mouse.move(handle.x + 1, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.left + 2, to.y, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => preview.textContent()).toMatch(/^containers in 2023/);
  await preview.getByTitle('4,200,000').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.getByText('Bounds changed').waitFor();
  await expect.poll(async () => (await shownClaim()).text).toMatch(/^containers in 2023/);
  await page.keyboard.press('u');
  await expect.poll(shownClaim).toMatchObject({ text: before.text, origin: before.origin });
});

test('a claim is split and merged again with the keyboard', async () => {
  const before = await shownClaim();
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'The second claim' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Split into two claims').waitFor();
  await expect.poll(async () => (await shownClaim()).text.length).toBeLessThan(before.text.length);
  await page.getByRole('button', { name: /Merge with next/ }).waitFor();
  await page.keyboard.press('g');
  await page.getByText('Merged into one claim').waitFor();
  await expect.poll(async () => (await shownClaim()).text).toBe(before.text);
});
