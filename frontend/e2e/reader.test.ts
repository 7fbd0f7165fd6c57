import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Claimdesk } from './claimdesk';
import { startDesk } from './desk';

const documents = resolve(import.meta.dirname, '../../backend/server/src/test/resources/documents');

let claimdesk: Claimdesk;
let page: Page;

startDesk(async (desk) => {
  ({ claimdesk, page } = desk);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Hands in an article as the page would, and gives back its key. */
function send(form: Record<string, string>, file?: { name: string; base64: string }) {
  return page.evaluate(
    async ([fields, upload]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const body = new FormData();
      if (upload) {
        const bytes = Uint8Array.from(atob(upload.base64), (letter) => letter.charCodeAt(0));
        body.append('file', new Blob([bytes]), upload.name);
      }
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const answer = await fetch('/api/v1/articles', {
        method: 'POST',
        headers: {
          'X-CSRF-Token': csrf,
          ...(!upload && { 'Content-Type': 'application/json' }),
        },
        body: upload ? body : JSON.stringify(fields),
      });
      return ((await answer.json()) as { id: string }).id;
    },
    [form, file] as const,
  );
}

const shown = (name: string) => new URL(page.url()).searchParams.get(name);
const tick = (words: RegExp) =>
  page.getByRole('navigation', { name: 'Where the claims stand' }).getByRole('option', {
    name: words,
  });

test('claims are reached by keys, the minimap and a filter that the address keeps', async () => {
  const quays = Array.from(
    { length: 40 },
    (_, index) => `Quay ${index + 1} handled ${index + 2},400 ships in 2023, 12 percent more.`,
  );
  const id = await send({
    text: ['Quays of Norrby', ...quays, '“We paid $3 million,” said Mayor Ilse Brandt.'].join(
      '\n\n',
    ),
    title: 'Quays of Norrby',
    publisher: 'Norrby Post',
    published: '2024-01-05',
    url: 'https://norrby.example/quays?year=2023',
  });
  await page.goto(`${claimdesk.address}/articles/${id}`);
  await tick(/Quay 1 /).waitFor();
  await page.keyboard.press('j');
  await expect.poll(() => shown('claim')).not.toBeNull();
  const first = shown('claim');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect.poll(() => shown('claim')).toBe(first);

  // The last tick is at the foot of the text, which comes into view with it.
  const last = page.locator('article [data-mark]', { hasText: '$3 million' }).first();
  expect(await last.isVisible()).toBe(true);
  const before = await last.boundingBox();
  await tick(/Quay 1 /).focus();
  await page.keyboard.press('End');
  await expect
    .poll(async () => (await last.boundingBox())?.y ?? 0)
    .toBeLessThan((before?.y ?? 0) - 500);
  await expect(page.locator('article [aria-current]').first().innerText()).resolves.toContain(
    '$3 million',
  );

  await page.getByRole('combobox', { name: 'Kind' }).selectOption('quote');
  await expect.poll(() => shown('kind')).toBe('quote');
  await expect.poll(() => page.locator('article [data-mark]').count()).toBeLessThan(5);
  await page.reload();
  await page.locator('article [data-mark]').first().waitFor();
  expect(await page.locator('article [data-mark]').count()).toBeLessThan(5);
});

test('a claim is copied with its source, and links to its sentence', async () => {
  await page.getByRole('button', { name: /Copy link to sentence/ }).waitFor();
  await page.keyboard.press('y');
  await page.getByText('Copied with its source').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text).toContain('Norrby Post, “Quays of Norrby”, 5 Jan 2024');
  expect(copied.text).toContain('https://norrby.example/quays?year=2023 (accessed ');
  expect(copied.html).toContain('#:~:text=');
  await page.keyboard.press('w');
  await page.getByText('Link to the sentence copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^https:\/\/norrby\.example\/quays\?year=2023#:~:text=[^\s,&]/);
});

test('claims at one place are listed where they stand, chosen by mouse or keyboard, and no word moves', async () => {
  const quoted =
    'The harbour office said 4,200 ships had called at Norrby in 2023, 12 percent more.';
  const id = await send({ text: `Ships at Norrby\n\n${quoted}`, published: '2024-01-05' });
  const within = '4,200 ships had called at Norrby in 2023';
  await page.evaluate(
    async ([article, text, words]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const start = `Ships at Norrby\n\n${text}`.indexOf(words);
      const answer = await fetch('/api/v1/claims', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf },
        body: JSON.stringify({ article, start, end: start + words.length }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    [id, quoted, within] as const,
  );
  await page.goto(`${claimdesk.address}/articles/${id}`);
  const words = page.locator('article [data-text-start]', { hasText: within }).first();
  await words.waitFor();
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('article [data-text-start]')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await places();
  await words.click();
  const list = page.getByRole('listbox', { name: 'Claims at this place' });
  await list.waitFor();
  expect(await places()).toEqual(before);
  const inner = shown('claim');
  await words.click();
  await expect.poll(() => shown('claim')).not.toBe(inner);
  await list.getByRole('option', { selected: false }).click();
  await expect.poll(() => shown('claim')).toBe(inner);
  await list.waitFor({ state: 'detached' });

  await page.keyboard.press(';');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => shown('claim')).not.toBe(inner);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await places()).toEqual(before);
});

test('the whole HTML of the original stands beside the text, as text, and scrolls smoothly at a megabyte', async () => {
  const fill = '<p class="fill">A paragraph of the page that says nothing of note.</p>\n'.repeat(
    9_000,
  );
  const html = `<html><head><title>Ships</title></head><body><article><h1>Ships at Norrby</h1>
${fill}<p>The port of <b>Norrby</b> handled 4,200 ships in 2023, 12 percent more than in 2022.</p>
${fill}</article><script>document.title = 'run'</script></body></html>`;
  const id = await send(
    {},
    { name: 'ships.html', base64: Buffer.from(html, 'utf8').toString('base64') },
  );
  await page.goto(`${claimdesk.address}/articles/${id}`);
  await page.locator('article [data-mark]', { hasText: '4,200' }).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  const source = page.getByRole('region', { name: 'HTML of the original' });
  await source.waitFor();
  const mark = source.locator('mark').first();
  await mark.waitFor();
  await expect.poll(() => mark.innerText()).toContain('<b>Norrby</b>');
  await expect
    .poll(() =>
      mark.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      }),
    )
    .toBe(true);
  expect(await source.evaluate((element) => element.textContent)).toContain(
    '<script>document.title',
  );
  expect(await page.title()).not.toBe('run');
  const slowest = await source.evaluate(async (element) => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
    let before = await frame();
    let longest = 0;
    for (let step = 0; step < 40; step += 1) {
      element.scrollTop = (element.scrollHeight * step) / 40;
      const now = await frame();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  });
  expect(slowest).toBeLessThan(400);
});

test('the pages of the original stand beside the text, or in its place where it is narrow', async () => {
  const pdf = await readFile(resolve(documents, 'columns.pdf'));
  const id = await send({}, { name: 'columns.pdf', base64: pdf.toString('base64') });
  await page.goto(`${claimdesk.address}/articles/${id}`);
  await page.locator('article [data-mark]').first().waitFor();
  await page.keyboard.press('o');
  const original = page.getByRole('region', { name: 'The original' });
  await original.getByRole('img', { name: 'Page 1 of the original' }).waitFor();
  expect(await page.locator('article [data-mark]').first().isVisible()).toBe(true);
  await page.keyboard.press('j');
  await original.locator('button[aria-current]').first().waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('article [data-mark]').first().waitFor({ state: 'detached' });
  expect(await original.isVisible()).toBe(true);
  await page.getByRole('button', { name: /Pages/ }).click();
  await page.locator('article [data-mark]').first().waitFor();
  const strip = await page
    .getByRole('navigation', { name: 'Where the claims stand' })
    .getByRole('listbox')
    .boundingBox();
  expect(strip?.width).toBeGreaterThan(200);
  expect(strip?.height).toBeLessThan(40);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
