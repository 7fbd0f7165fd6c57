import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startDesk, type Desk } from './desk';
import { call } from './person';
import { faultsOf } from './schema-org';

const text = [
  'Harbour city opens its ledgers',
  'Mayor Ilse Brandt said that nearly 900 people had found work at the new terminal.',
].join('\n\n');

let desk: Desk;
let claim: string;
let dossier: string;

const pane = (page: Page) => page.getByRole('region', { name: 'Claim', exact: true });

startDesk(async (started) => {
  desk = started;
  const { page } = desk;
  const article = await call<{ id: string }>(page, 'POST', '/api/v1/articles', { text });
  const { items } = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    `/api/v1/claims?article=${article.id}`,
  );
  claim = items[0]?.id ?? '';
  const begun = await call<{ id: string }>(page, 'POST', '/api/v1/dossiers', {
    title: 'Jobs at the terminal',
    reviews: 1,
  });
  dossier = begun.id;
  await call(page, 'PUT', `/api/v1/dossiers/${dossier}/claims/${claim}`, {});
  for (const host of ['one', 'two']) {
    await call(page, 'POST', `/api/v1/claims/${claim}/evidence`, {
      url: `https://${host}.example/jobs`,
      excerpt: '897 people',
      stance: 'supports',
      primarySource: host === 'one',
    });
  }
});

test('what the claimant replied, and what readers are told, come into the report', async () => {
  const { page, claimdesk } = desk;
  await page.goto(`${claimdesk.address}/queue?status=all&claim=${claim}`);
  await pane(page).getByText('Not yet. Whoever made a claim').waitFor();
  await page.keyboard.press('q');
  const form = page.getByRole('form', { name: 'Asked for comment' });
  await form.getByLabel('How').selectOption('phone');
  await form.getByLabel('When').fill('2024-02-06');
  await form.getByLabel('What came').selectOption('replied');
  await form.getByLabel('Day of the answer').fill('2024-02-07');
  await form.getByLabel('Word for word').fill('We counted them one by one.');
  // What is typed survives a reload.
  await page.getByText(/^Saved/).waitFor();
  await page.reload();
  await pane(page).getByText('Not yet. Whoever made a claim').waitFor();
  await page.keyboard.press('q');
  await expect
    .poll(() => form.getByLabel('Word for word').inputValue())
    .toBe('We counted them one by one.');
  await form.getByLabel('Word for word').press('Control+Enter');
  await pane(page).getByText('We counted them one by one.').waitFor();

  await pane(page).getByText('True', { exact: true }).click();
  await pane(page).getByLabel('Conclusion').fill('The register says 897.');
  await pane(page).getByLabel('Rationale').fill('Both sources say so.');
  await pane(page).getByText('For the report’s readers').click();
  await pane(page).getByLabel('What we could not find out').fill('How many of them stayed.');
  await pane(page).getByLabel('Meaning of terms').fill('terminal: where ships are unloaded');
  await pane(page)
    .getByRole('button', { name: /^Save and next/ })
    .click();
  await expect
    .poll(
      async () => (await call<{ status: string }>(page, 'GET', `/api/v1/claims/${claim}`)).status,
    )
    .toBe('decided');

  await page.goto(`${claimdesk.address}/dossiers/${dossier}?view=settings`);
  const rule = page.getByLabel('Effect of the rule: A claim has no evidence');
  await rule.selectOption('off');
  await expect.poll(() => rule.inputValue()).toBe('off');

  await page.goto(`${claimdesk.address}/dossiers/${dossier}?view=preview`);
  for (const told of [
    'Ilse Brandt, Mayor',
    'The register says 897.',
    'where ships are unloaded',
    'How many of them stayed.',
    'We counted them one by one.',
    'Written by Ada Example',
    'Primary source',
    'evidence for every claim (not looked at)',
  ]) {
    await page.getByText(told).first().waitFor();
  }
  const decision = page.getByRole('link', { name: 'The register says 897.' });
  expect(await decision.getAttribute('href')).toMatch(
    new RegExp(`^/claims/${claim}/versions/[0-9]+$`),
  );
  await page.getByTitle('In its article').first().click();
  await page.getByText('Copy with source').waitFor();
});

test('a corrected version says what changed', async () => {
  const { page, claimdesk } = desk;
  const publish = (correction: string | null) =>
    call<{ id: string }>(page, 'POST', `/api/v1/dossiers/${dossier}/reports`, {
      override: 'A test.',
      correction,
    });
  await publish(null);
  const { version } = await call<{ version: number }>(page, 'GET', `/api/v1/claims/${claim}`);
  await page.evaluate(
    async ([id, at]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      await fetch(`/api/v1/claims/${id}/reviews`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-CSRF-Token': session.csrf,
          'If-Match': `"${String(at)}"`,
        },
        body: JSON.stringify({ rating: 'false', conclusion: 'The register says 300.' }),
      });
    },
    [claim, version] as const,
  );
  const { id } = await publish('The register was misread.');
  const reviews = await call<object[]>(
    page,
    'GET',
    `/api/v1/reports/${id}/export?format=claimreview`,
  );
  expect(reviews).toHaveLength(1);
  expect(faultsOf(reviews)).toEqual([]);
  expect(faultsOf([{ ...reviews[0], verdict: 'False' }])).toHaveLength(1);
  await page.goto(`${claimdesk.address}/reports/${id}`);
  await page.getByText('What changed', { exact: true }).click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await changes.getByText('Conclusion').waitFor();
  await expect.poll(() => changes.locator('del').allTextContents()).toContain('[removed: 897]');
  await expect.poll(() => changes.locator('ins').allTextContents()).toContain('[added: 300]');
});
