import type { Browser, BrowserContext, Page } from 'playwright-core';
import { test } from 'vitest';
import { articleFiles } from '../e2e/articles';
import { launchChromium } from '../e2e/chromium';
import { signInFirst, startClaimdesk, type Claimdesk } from '../e2e/claimdesk';

/** A connection of the class "fast 3G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const fast3G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const visits = 5;
const highlights = 500;
const steps = 40;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const ms = (value: number) => `${String(Math.round(value))} ms`;

test('the page, measured in Chromium', async () => {
  const browser = await launchChromium();
  const claimdesk = await startClaimdesk();
  try {
    const page = await signInFirst(claimdesk, browser);
    await importArticles(page);
    const long = await importLongArticle(page);
    const state = await page.context().storageState();

    for (const [name, connection] of [['fast 3G', fast3G] as const, ['as it is', null] as const]) {
      const times: number[] = [];
      for (let visit = 0; visit < visits; visit++) {
        // A new context each: nothing is in the cache.
        const context = await browser.newContext({ storageState: state, locale: 'en-GB' });
        times.push(await firstQueue(context, claimdesk, connection));
        await context.close();
      }
      console.log(
        `first queue, ${name}: median ${ms(median(times))} of ${times.map(ms).join(', ')}`,
      );
    }
    await interactions(browser, claimdesk, long, state);
  } finally {
    await claimdesk.stop();
    await browser.close();
  }
});

async function importArticles(page: Page): Promise<void> {
  await page.goto(new URL('/articles', page.url()).href);
  await page.getByRole('button', { name: 'Import articles' }).click();
  await page.getByLabel('Files to import').setInputFiles(await articleFiles());
  await page.getByRole('list', { name: 'Articles' }).getByRole('listitem').first().waitFor();
}

/** An article with a statement of fact in each of its sentences; gives its id. */
async function importLongArticle(page: Page): Promise<string> {
  const towns = [
    'Ashford',
    'Bergen',
    'Caen',
    'Dover',
    'Esbjerg',
    'Faro',
    'Ghent',
    'Hull',
    'Izmir',
    'Jena',
  ];
  const sentences = Array.from({ length: highlights }, (_, at) => {
    const town = towns[at % towns.length] ?? '';
    const tonnes = (12_345 + 137 * at).toLocaleString('en-GB');
    return `The port of ${town} handled ${tonnes} tonnes of grain in ${String(1950 + (at % 70))}, the harbour office said.`;
  });
  const paragraphs = Array.from({ length: highlights / 5 }, (_, at) =>
    sentences.slice(5 * at, 5 * at + 5).join(' '),
  );
  return page.evaluate(async (text) => {
    const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
    const answer = await fetch('/api/v1/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf },
      body: JSON.stringify({ text, title: 'Grain by port', published: '2024-05-01' }),
    });
    return ((await answer.json()) as { id: string }).id;
  }, paragraphs.join('\n\n'));
}

/** Milliseconds from the first byte asked for to the first claim in the queue. */
async function firstQueue(
  context: BrowserContext,
  { address }: Claimdesk,
  connection: typeof fast3G | null,
): Promise<number> {
  const page = await context.newPage();
  if (connection) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', connection);
  }
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('section[aria-label="Queue"] li')) return;
      watch.disconnect();
      // The next frame shows it.
      requestAnimationFrame(() => performance.mark('queue'));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${address}/queue`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('queue').length > 0);
  const time = await page.evaluate(
    () => performance.getEntriesByName('queue')[0]?.startTime ?? NaN,
  );
  await page.close();
  return time;
}

/** From a key pressed to the next frame, with every highlight of a long article on the page. */
async function interactions(
  browser: Browser,
  { address }: Claimdesk,
  article: string,
  storageState: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<void> {
  const context = await browser.newContext({
    storageState,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (['keydown', 'click', 'pointerdown'].includes(entry.name))
          durations.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(`${address}/articles/${article}`);
  await page.locator('mark[data-mark]').first().waitFor();
  const marks = await page.evaluate(() => document.querySelectorAll('mark[data-mark]').length);
  for (let at = 0; at < steps; at++) {
    await page.keyboard.press(at % 4 === 3 ? 'k' : 'j');
    await page.waitForTimeout(120);
  }
  const durations = await page.evaluate(
    () => (window as unknown as { durations: number[] }).durations,
  );
  console.log(
    `${String(marks)} highlights, ${String(steps)} keys: longest ${ms(Math.max(16, ...durations))}, median ${ms(median(durations.length > steps / 2 ? durations : [16]))} (the browser tells steps of 8 ms from 16 on)`,
  );
  await context.close();
}
