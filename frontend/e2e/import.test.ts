import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { article, zipOf } from './archives';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const many = 400;

let claimdesk: Claimdesk;
let page: Page;

startDesk((desk) => {
  ({ claimdesk, page } = desk);
});

/** Drops a file on the page, as from a file manager, once all of the page has come. */
async function drop(name: string, content: Buffer) {
  await page.getByRole('link', { name: /notification/i }).waitFor();
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName));
      return data;
    },
    [name, content.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const jobs = () => page.getByRole('list', { name: 'Jobs', exact: true }).getByRole('listitem');

test('a dropped archive is imported, and what failed is listed with its reason', async () => {
  const files: Record<string, string | Buffer> = {};
  for (let i = 0; i < 40; i += 1) files[`march/${String(i)}.txt`] = article(i);
  const archive = zipOf({ ...files, 'march/blank.txt': ' ', 'inner.zip': zipOf({}) });
  await drop('march.zip', archive);
  await page.getByText('Import of march.zip: 40 new, 0 there already, 2 failed').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('heading', { name: 'Jobs', exact: true }).waitFor();
  await jobs().getByText('40 new, 0 there already, 2 failed').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Show what failed (2)' }).click();
  const failed = page.getByRole('list', { name: 'What failed' });
  await failed.getByText('The article holds no text.').waitFor();
  await failed.getByText('It is an archive within an archive.').waitFor();

  await drop('march.zip', archive);
  await page.getByText('Import of march.zip: 0 new, 40 there already, 2 failed').waitFor();
});

test('an import goes on after a reload, and after it was cancelled and resumed', async () => {
  const lines = Array.from({ length: many }, (_, i) => JSON.stringify({ text: article(1000 + i) }));
  await page.goto(`${claimdesk.address}/articles`);
  await page.getByRole('button', { name: /^Import/ }).click();
  await page.getByLabel('Files to import').setInputFiles({
    name: 'april.jsonl',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(lines.join('\n')),
  });
  const active = page.getByRole('list', { name: 'Jobs under way' });
  await active.getByText(/^\d+ of 400/).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).getByText('Queue').click();
  await page.getByRole('link', { name: /1 job under way/ }).click();
  const job = jobs().filter({ hasText: 'april.jsonl' });
  await job.getByRole('button', { name: 'Cancel' }).click();
  await job.getByText(/^Cancelled at \d+ of 400$/).waitFor();
  await page.reload();
  await job.getByRole('button', { name: /^Resume/ }).click();
  await job.getByText('400 new, 0 there already, 0 failed').waitFor();
  const total = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/articles?limit=1');
    return ((await answer.json()) as { total: number }).total;
  });
  expect(total).toBe(40 + many);
});
