import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk } from './desk';
import { call } from './person';

const claim = 'The port handled 4.2 million containers in 2023, the harbour office announced.';

let page: Page;
let address: string;

startDesk((desk) => {
  page = desk.page;
  address = desk.claimdesk.address;
});

const list = () => page.getByRole('list', { name: 'Earlier fact-checks' });
const review = (path: string, said: string, rating: string) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://checks.example/${path}`,
  claimReviewed: said,
  datePublished: '2024-03-04',
  author: { '@type': 'Organization', name: 'Port Checks' },
  reviewRating: {
    '@type': 'Rating',
    alternateName: rating,
    ratingValue: 2,
    worstRating: 1,
    bestRating: 5,
  },
});

async function hand(name: string, content: unknown) {
  await page.getByLabel('Files of ClaimReview').setInputFiles({
    name,
    mimeType: 'application/ld+json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
}

test('files of ClaimReview become precedents, once, and what fails is said', async () => {
  await page.goto(`${address}/queue`);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.goto(`${address}/fact-checks`);
  await page.getByText('None yet. Import files of ClaimReview').waitFor();
  const feed = {
    '@graph': [
      review('port', 'The port handled 5 million containers in 2023.', 'Mostly wrong'),
      review('snow', 'It snowed on the hills in June.', 'Right'),
      { '@type': 'ClaimReview', url: 'https://checks.example/none' },
    ],
  };
  await hand('feed.json', feed);
  await page.getByText('Import of feed.json: 2 new, 0 there already, 1 failed').waitFor();
  await list().getByText('Mostly wrong (2, on a scale from 1 to 5)').waitFor();
  await hand('feed.json', feed);
  await page.getByText('Import of feed.json: 0 new, 2 there already, 1 failed').waitFor();
  expect(await list().getByRole('listitem').count()).toBe(2);
  await page.goto(`${address}/jobs`);
  await page.getByRole('button', { name: 'Show what failed (1)' }).first().click();
  await page
    .getByText(/reviewRating is missing; give it a Rating/)
    .first()
    .waitFor();
});

test('the list is searched, and what is removed comes back', async () => {
  await page.goto(`${address}/fact-checks`);
  await page.getByLabel('Search', { exact: true }).fill('snowed');
  await page.getByText('1 fact-check', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Remove: It snowed/ }).click();
  await page.getByText('No fact-check has these words.').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await list().getByText('It snowed on the hills in June.').waitFor();
});

test('they stand beside a claim like theirs, as somebody else’s words', async () => {
  const article = await call<{ id: string }>(page, 'POST', '/api/v1/articles', { text: claim });
  const { items } = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    `/api/v1/claims?article=${article.id}`,
  );
  await page.goto(`${address}/queue?status=all&claim=${items[0]?.id ?? ''}`);
  await page.getByText('How similar claims were rated').click();
  const published = page.getByRole('list', { name: 'Published fact-checks' });
  await published.getByText('Mostly wrong (2, on a scale from 1 to 5)').waitFor();
  expect(await published.getByRole('link').getAttribute('href')).toBe(
    'https://checks.example/port',
  );
});
