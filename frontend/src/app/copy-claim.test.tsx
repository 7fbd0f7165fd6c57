import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { article, claim } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { CopyClaim } from './copy-claim';

const url = 'https://post.example/harbour';
const link = `${url}#:~:text=The%20port`;
const said = {
  ...claim,
  text: 'The port <handled> 4 & more.',
  original: { ...claim.original, link },
};
const source = {
  ...article,
  metadata: { ...article.metadata, url },
  archive: { url, sha256: '1'.repeat(64), fetched: '2025-02-03T12:00:00Z' },
};

/** Stands at the edge of the page: the system's clipboard, which jsdom does not have. */
class Item {
  readonly parts: Record<string, Blob>;
  constructor(parts: Record<string, Blob>) {
    this.parts = parts;
  }
}

function show(answers: object = said) {
  serve({
    'GET /api/v1/claims/c1': () => json(answers),
    'GET /api/v1/articles/a1': () => json(source),
  });
  return renderDesk(
    <>
      <CopyClaim claim={claim} />
      <Toasts />
    </>,
  );
}

const citeButton = () => screen.findByRole('button', { name: /Copy with source/ });

describe('CopyClaim', () => {
  const write = vi.fn<(items: Item[]) => Promise<void>>(() => Promise.resolve());
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  let user = userEvent.setup();

  beforeEach(() => {
    user = userEvent.setup();
    vi.stubGlobal('ClipboardItem', Item);
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { write, writeText },
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('copies the statement with its source, as text and as HTML with a link to the sentence', async () => {
    const { container } = show();
    await vi.waitFor(async () => expect(await citeButton()).toBeEnabled());
    await expectAccessible(container);
    await user.click(await citeButton());
    expect(await screen.findByText('Copied with its source')).toBeVisible();
    const parts = write.mock.calls[0]?.[0][0]?.parts ?? {};
    expect(await parts['text/plain']?.text()).toBe(
      `“The port <handled> 4 & more.” — Lena Ruiz, Harbour Post, “Harbour reopens”, Jan 3, 2025, ${url} (accessed Feb 3, 2025)`,
    );
    expect(await parts['text/html']?.text()).toBe(
      `<p>“The port &lt;handled&gt; 4 &amp; more.” — Lena Ruiz, <cite>Harbour Post</cite>, <a href="${link}">“Harbour reopens”</a>, Jan 3, 2025, accessed Feb 3, 2025</p>`,
    );
  });

  it('copies the link to the sentence with a key, and offers none without an address', async () => {
    const { unmount } = show();
    await screen.findByRole('button', { name: /Copy link/ });
    await user.keyboard('w');
    expect(writeText.mock.calls).toEqual([[link]]);
    unmount();
    show(claim);
    await vi.waitFor(async () => expect(await citeButton()).toBeEnabled());
    expect(screen.queryByRole('button', { name: /Copy link/ })).toBeNull();
  });

  it('shows the words selected where there is no clipboard', async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    show();
    await vi.waitFor(async () => expect(await citeButton()).toBeEnabled());
    await user.keyboard('y');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'To be copied' });
    await vi.waitFor(() => expect(field).toHaveFocus());
    expect(field.value).toContain('— Lena Ruiz, Harbour Post');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });
});
