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

const many = 1_000;

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

/** One article that makes a thousand statements, all of them in a dossier. */
async function thousandClaims(): Promise<string> {
  const statements = Array.from(
    { length: many + 100 },
    (_, at) => `Quay ${String(at + 1)} handled ${String(at + 1_001)} containers in 2023.`,
  );
  const article = await ada.ask<{ id: string }>('POST', '/articles', {
    text: ['Harbour city counts its quays', ...statements].join('\n\n'),
  });
  const claims: string[] = [];
  for (let next: string | null = ''; next !== null && claims.length < many;) {
    const page: Page = (
      await ada.ask<Page>(
        'GET',
        `/claims?article=${article.body.id}&sort=position&limit=200${next && `&cursor=${next}`}`,
      )
    ).body;
    claims.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  const { body: quays } = await ada.ask<{ id: string }>('POST', '/dossiers', {
    title: 'Quays',
    reviews: 1,
  });
  await ada.ask('POST', '/claims/bulk', {
    action: 'add_to_dossier',
    dossier: quays.id,
    claims: claims.slice(0, many),
  });
  return quays.id;
}

test('a report of a thousand claims shows at once and reads them where its reader is', async () => {
  const { page } = desk;
  const quays = await thousandClaims();
  const { body: report } = await ada.ask<{ id: string }>('POST', `/dossiers/${quays}/reports`, {
    override: 'A test.',
  });
  for (const place of [`/reports/${report.id}`, `/dossiers/${quays}?view=preview`]) {
    const asked: string[] = [];
    const note = (request: { url: () => string }) => {
      const cursor = /\/claims\?cursor=(\d+)/.exec(request.url())?.[1];
      if (cursor) asked.push(cursor);
    };
    page.on('request', note);
    await page.goto(desk.claimdesk.address + place);
    const last = page.getByRole('region', { name: 'Claim 1000', exact: true });
    await last.waitFor({ state: 'attached' });
    const first = page.getByRole('region', { name: 'Claim 1', exact: true });
    await page.evaluate(() => document.getElementById('claim-1')?.scrollIntoView());
    await first.getByText('No verdict yet').waitFor();
    expect(asked).toContain('1');
    expect(asked.length).toBeLessThan(5);

    await page.getByText('Contents: 1,000 claims').click();
    await page
      .locator('details')
      .getByRole('link')
      .nth(many - 1)
      .click();
    await last.getByText('No verdict yet').waitFor();
    expect(asked).toContain(String(many - 19));
    await expect
      .poll(() => last.evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(700);
    expect(asked.length).toBeLessThan(15);
    page.off('request', note);
  }
}, 240_000);
