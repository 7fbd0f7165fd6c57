import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium';
import { signInFirst, startClaimdesk, type Claimdesk } from './claimdesk';

/** A server of one's own, a browser, and a wide page in it with the first administrator signed in. */
export interface Desk {
  readonly claimdesk: Claimdesk;
  readonly browser: Browser;
  readonly page: Page;
}

/** Starts a desk before the tests of a file, hands it to what fills it, and stops it after them. */
export function startDesk(fill: (desk: Desk) => Promise<void> | void): void {
  let browser: Browser | undefined;
  let claimdesk: Claimdesk | undefined;
  beforeAll(async () => {
    [claimdesk, browser] = await Promise.all([startClaimdesk(), launchChromium()]);
    await fill({ claimdesk, browser, page: await signInFirst(claimdesk, browser) });
  });
  afterAll(async () => {
    await browser?.close();
    await claimdesk?.stop();
  });
}
