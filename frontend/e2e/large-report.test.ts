import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startDesk, type Desk } from './desk';
import { Person } from './somebody';

const pieces = 60;
const words =
  'The register of the harbour office counts each of them by its number and its owner. ';
const excerptCharacters = 9_000;

const text = [
  'Harbour city opens its ledgers',
  'The port handled 4.2 million containers in 2023, the harbour office announced on Monday.',
].join('\n\n');

let desk: Desk;
let ada: Person;
let dossier: string;

startDesk(async (started) => {
  desk = started;
  ada = new Person(desk.page, desk.claimdesk.address);
  const article = await ada.ask<{ id: string }>('POST', '/articles', { text });
  const { items } = (
    await ada.ask<{ items: { id: string; version: number }[] }>(
      'GET',
      `/claims?article=${article.body.id}`,
    )
  ).body;
  const claim = items[0];
  if (!claim) throw new Error('The article has no claim.');
  await ada.ask(
    'POST',
    `/claims/${claim.id}/reviews`,
    { rating: 'true', conclusion: 'The register has them all.', rationale: 'It counts each.' },
    claim.version,
  );
  for (let piece = 0; piece < pieces; piece++) {
    await ada.ask('POST', `/claims/${claim.id}/evidence`, {
      url: `https://register${String(piece)}.example/`,
      title: `Register ${String(piece)}`,
      excerpt: words.repeat(excerptCharacters / words.length),
      stance: 'supports',
    });
  }
  dossier = (await ada.ask<{ id: string }>('POST', '/dossiers', { title: 'Registers', reviews: 1 }))
    .body.id;
  await ada.ask('PUT', `/dossiers/${dossier}/claims/${claim.id}`, {});
});

test('a large report says that its files are being made, and has them without being loaded anew', async () => {
  const { page } = desk;
  const { body: report } = await ada.ask<{ id: string }>('POST', `/dossiers/${dossier}/reports`, {
    override: 'A test.',
  });
  await page.goto(`${desk.claimdesk.address}/reports/${report.id}`);
  const downloads = page.getByRole('list', { name: 'Downloads' });
  await downloads.getByText(/^PDF (is being|waits to be) made$/).waitFor();
  // What does not take long is there at once.
  expect(await downloads.getByRole('link', { name: /^HTML/ }).count()).toBe(1);

  const link = downloads.getByRole('link', { name: /^PDF [\d.,]+ [kM]B$/ });
  await link.waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('registers-v1.pdf');
  const file = await readFile(await download.path());
  expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  await page.goto(`${desk.claimdesk.address}/jobs`);
  await page.getByRole('heading', { name: 'Files of Registers' }).waitFor();
  await page.getByText('2 made, 0 there already, 0 failed', { exact: true }).waitFor();
}, 180_000);
