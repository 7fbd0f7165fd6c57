import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { browsers } from './chromium';

/** In characters of one page's words. */
const longest = 3_000;

/** Where a page is, what has its focus, what it announces and what it says. */
async function described(page: Page): Promise<string> {
  const shown = await page.evaluate(() => ({
    focus: document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing',
    announced: [...document.querySelectorAll('[role=alert], [role=status]')]
      .map(({ textContent }) => textContent.trim())
      .filter((words) => words !== ''),
    words: document.body.innerText,
  }));
  return [
    `page:      ${page.url()}`,
    `focus:     ${shown.focus}`,
    `announced: ${shown.announced.join(' | ')}`,
    shown.words.slice(0, longest),
  ].join('\n');
}

// A stack says what was waited for; what stood there instead is known only to the pages.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    const pages = [...browsers]
      .flatMap((browser) => browser.contexts())
      .flatMap((context) => context.pages());
    for (const page of pages) {
      console.error(await described(page).catch((error: unknown) => String(error)));
    }
  });
});
