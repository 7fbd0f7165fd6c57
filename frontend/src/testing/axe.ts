import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rule and the elements when assistive technology could not use what is shown. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    // jsdom paints nothing; contrast is checked in the browser. Regions belong to whole pages.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
  );
  expect(found).toEqual([]);
}
