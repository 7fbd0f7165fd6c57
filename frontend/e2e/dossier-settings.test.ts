import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';
import { Person } from './somebody';

const text = [
  'Port counts its boxes',
  'The port of Norrby handled 4.2 million containers in 2023, the port office said on Monday.',
].join('\n\n');

let claimdesk: Claimdesk;
let page: Page;
let dossier: string;

startDesk(async (desk) => {
  ({ claimdesk, page } = desk);
  const ada = new Person(page, claimdesk.address);
  await ada.ask('POST', '/articles', { text, publisher: 'Norrby Post' });
  const { body: found } = await ada.ask<{ items: { id: string; version: number }[] }>(
    'GET',
    '/claims?limit=1',
  );
  const claim = found.items[0];
  if (!claim) throw new Error('The article has no claim.');
  await ada.ask('POST', `/claims/${claim.id}/evidence`, {
    url: 'https://port.example/ledger',
    title: 'Ledger of 2023',
    excerpt: '4,213,008 containers',
    stance: 'supports',
  });
  await ada.ask(
    'POST',
    `/claims/${claim.id}/reviews`,
    { rating: 'true', conclusion: 'The ledger says so.', rationale: 'It was read in full.' },
    claim.version,
  );
  await ada.ask('POST', '/views', { name: 'Of the port', filter: { q: 'containers' } });
  const begun = await ada.ask<{ id: string }>('POST', '/dossiers', {
    title: 'The port',
    reviews: 1,
  });
  dossier = `${claimdesk.address}/dossiers/${begun.body.id}`;
});

const findings = () => page.getByRole('list', { name: 'Findings' });
const rule = (words: string) => page.getByLabel(`Effect of the rule: ${words}`);
const oneSource = 'A claim has neither a primary source nor two independent ones';

test('a saved view fills the dossier, and its count is said before', async () => {
  await page.goto(dossier);
  await findings().getByText('The dossier has no claims.').waitFor();
  await page.getByLabel('Add all claims of a saved view').selectOption({ label: 'Of the port' });
  await page.getByText(/^It finds 1 claim/).waitFor();
  await page.getByRole('button', { name: 'Add this claim' }).click();
  await page.getByText('1 claim added.').waitFor();
  await page.getByRole('list', { name: 'Claims of the dossier' }).getByText('containers').waitFor();
});

test('a rule is set, and what it finds blocks no longer; undone, it does again', async () => {
  await findings().getByText('rests on one source').waitFor();
  await page.getByRole('heading', { name: 'Not ready to publish' }).waitFor();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  expect(await page.locator('nav[aria-label=Dossier] [aria-current]').allTextContents()).toEqual([
    'Settings',
  ]);
  await rule(oneSource).selectOption('off');
  await page.getByRole('heading', { name: 'Ready to publish', exact: true }).waitFor();
  expect(await findings().getByText('rests on one source').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('heading', { name: 'Not ready to publish' }).waitFor();
});

test('a reviewer is named', async () => {
  await page.getByLabel('Name a reviewer').selectOption({ label: 'Ada Example' });
  await page
    .getByRole('list', { name: 'Reviewers of the dossier' })
    .getByText('1 claim reviewed')
    .waitFor();
});

test('a finding leads to its cure', async () => {
  await findings()
    .getByRole('link', { name: /rests on one source/ })
    .click();
  await page.waitForURL(/show=evidence/);
  const pane = page.getByRole('region', { name: 'Claim', exact: true });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-place')))
    .toBe('evidence');
  await pane.getByRole('button', { name: 'Change evidence: Ledger of 2023' }).click();
  await pane.getByLabel('Primary source').check();
  await pane.getByRole('button', { name: 'Save', exact: true }).click();
  await pane.getByText('primary source').waitFor();
  await page.goto(dossier);
  await page.getByRole('heading', { name: 'Ready to publish', exact: true }).waitFor();
});

test('notes are kept with a preview', async () => {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Notes').fill('Ask the *port office* for 2024.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'Preview of the notes' }).locator('em').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('region', { name: 'Notes' }).getByText('port office').waitFor();
});

test('an archived dossier is read-only until it is reopened; its report stays', async () => {
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('list', { name: 'Downloads' }).waitFor();
  const report = page.url();
  await page.goto(`${dossier}?view=settings`);
  await page.getByRole('button', { name: 'Archive the dossier' }).click();
  await page.getByText(/^Archived by Ada Example/).waitFor();
  await expect.poll(() => rule(oneSource).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
  await page.goto(`${claimdesk.address}/dossiers`);
  await page.getByRole('button', { name: 'Show the archived' }).click();
  await page
    .getByRole('list', { name: 'Archived dossiers' })
    .getByRole('link', { name: 'The port' })
    .click();
  await page
    .getByRole('link', { name: /The port/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.goto(report);
  await page.getByRole('list', { name: 'Downloads' }).waitFor();
});
