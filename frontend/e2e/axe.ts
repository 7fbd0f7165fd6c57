import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is asked of a page: WCAG 2.2 to level AA, and what axe holds to be good practice besides. */
const standards = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

interface Axe {
  readonly run: (
    context: Document | string,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string; target: unknown }[] }[] }>;
}

/** What depends on the colours alone, for a page that was looked at in others. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Each rule that the page, or the part of it that a selector names, breaks as it stands, with the elements that do. */
export async function complaintsOf(
  page: Page,
  part?: string,
  about?: 'colours',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  return page.evaluate(
    async ([within, asked]) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(within ?? document, {
        runOnly: [...asked],
        // Off unless it is named, though it is of the standard.
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    [part, about ? colours : standards] as const,
  );
}

/** Whatever has to be scrolled sideways to be read, the window itself among it. */
export function sidewaysIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tagOf = (element: Element) =>
      element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1);
    const scrolls = (element: Element) =>
      element === document.documentElement ||
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    const widestIn = (element: Element) =>
      [...element.querySelectorAll('*')].reduce((widest, other) =>
        other.getBoundingClientRect().right > widest.getBoundingClientRect().right ? other : widest,
      );
    // A table may be wider than the window, where the keyboard can scroll it.
    return [...document.querySelectorAll(':not([role=region][tabindex="0"])')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && scrolls(element))
      .map(
        (element) =>
          `${String(element.scrollWidth)} pixels in ${String(element.clientWidth)} of ${tagOf(element)} by ${tagOf(widestIn(element))}`,
      );
  });
}
