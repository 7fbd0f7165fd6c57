import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Those that are open, for what is told of a test that failed. */
export const browsers = new Set<Browser>();

/** The system's Chromium, headless; CHROMIUM names another. `e2e/install-chromium` installs one. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: executable(),
    args: [
      // Continuous integration runs as root, where Chromium's sandbox refuses to start.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  browsers.add(browser);
  browser.once('disconnected', () => browsers.delete(browser));
  return browser;
}

function executable(): string {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  throw new Error('No Chromium was found. Run e2e/install-chromium, or set CHROMIUM to its path.');
}
