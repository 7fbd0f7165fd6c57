import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { launchChromium } from '../chromium';
import { signInFirst, startClaimdesk } from '../claimdesk';
import { fillDesk, type FilledDesk } from '../filled-desk';
import { stops, type Stop } from './stops';

const folder = resolve(import.meta.dirname, '../../../docs/tour');

test('takes the pictures of the tour', async () => {
  const [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
  try {
    const page = await signInFirst(claimdesk, browser);
    const desk = await fillDesk({ claimdesk, browser, page });
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const stop of stops) {
      await visit(desk, stop, 'light', 1440);
      await visit(desk, stop, 'dark', 1440);
      await visit(desk, stop, 'light', 390);
    }
  } finally {
    await browser.close();
    await claimdesk.stop();
  }
});

async function visit(desk: FilledDesk, stop: Stop, scheme: 'light' | 'dark', width: number) {
  const { page, address } = desk[stop.who ?? 'ada'];
  await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(address + stop.path(desk));
  await page.getByText(stop.shows).first().waitFor({ state: 'attached' });
  await stop.then?.(page);
  await page.waitForLoadState('networkidle');
  const name = `${stop.name}-${width < 700 ? 'narrow' : scheme}.webp`;
  await writeFile(resolve(folder, name), await picture(page));
}

/** WebP holds a page of text in a third of a PNG's bytes; Playwright itself writes only PNG and JPEG. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 75 });
  await session.detach();
  return Buffer.from(data, 'base64');
}
