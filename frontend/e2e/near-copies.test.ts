import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const agency = [
  'The harbour of Ostby handled 4.2 million containers in 2023, the port authority announced on Monday.',
  'Its turnover rose 12 percent to $45 million, the highest since the port was opened in 1962.',
  'The town council had expected no more than 3.9 million containers for the whole of the year.',
  'About 900 people found work at the new terminal, which was paid for by the ministry of transport.',
];
const courier = ['Title: Harbour grows', 'Source: Coast Courier', 'Text:', ...agency].join('\n\n');
const post = [
  'Title: Record at the harbour',
  'Source: Evening Post',
  'Published Time: 2024-02-05',
  'Text:',
  ...agency.map((sentence) => sentence.replace('4.2 million', '4.4 million')),
  'Fishermen were less pleased with what the new terminal has brought to them.',
].join('\n\n');
const german =
  'Der Hafen bleibt bis zum Ende des Monats geschlossen, und die Kosten sind um 30 Prozent höher als im Vorjahr. Die Stadt hat dafür nicht genug Geld, sagte die Bürgermeisterin.';

let claimdesk: Claimdesk;
let page: Page;

startDesk((desk) => {
  ({ claimdesk, page } = desk);
});

async function paste(text: string) {
  await page.keyboard.press('i');
  await page.getByLabel('Text of the article').fill(text);
  await page.getByRole('button', { name: 'Import text' }).click();
  await page.getByLabel('Text of the article').waitFor({ state: 'detached' });
}

test('two prints of a text are one story, and a text in German is kept without claims', async () => {
  await page.getByRole('navigation', { name: 'Main' }).getByText('Articles').click();
  await page.getByRole('button', { name: 'Load the sample articles' }).waitFor();
  for (const text of [courier, post, german]) await paste(text);
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect.poll(() => articles.count()).toBe(3);
  await expect.poll(() => articles.filter({ hasText: 'also in 1 other outlet' }).count()).toBe(2);
  expect(await articles.filter({ hasText: 'German: no claims' }).count()).toBe(1);
});

test('a missing date is asked for and then known', async () => {
  await page.getByRole('link', { name: 'Harbour grows' }).first().click();
  const asked = page.getByRole('form', { name: 'Day of publication' });
  await asked.getByLabel('Published').fill('2024-02-06');
  await asked.getByRole('button', { name: 'Save the date' }).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /corrected by Ada Example/ }).waitFor();
});

test('the prints are compared, and a repeated claim is judged once', async () => {
  await page.getByText('Also in 1 other outlet').click();
  await page.getByRole('link', { name: /Compare.*Evening Post/ }).click();
  await page.getByRole('heading', { name: 'Two prints compared' }).waitFor();
  await page.locator('ins', { hasText: '4.4' }).waitFor();
  await page.getByText('Added').waitFor();
  await page.goto(`${claimdesk.address}/queue?q=turnover`);
  const queue = page.getByRole('list', { name: 'Queue' }).getByRole('listitem');
  await expect.poll(() => queue.count()).toBe(1);
  await queue.getByText('in 2 outlets').waitFor();
  await page.getByText('Appeared in 2 outlets, judged once').click();
  await page.getByRole('button', { name: 'Not the same' }).click();
  await expect.poll(() => queue.count()).toBe(2);
});
