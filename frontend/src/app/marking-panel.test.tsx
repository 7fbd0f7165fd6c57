import { act, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Article, Claim } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim as sample } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { MarkingPanel, MarkingTools } from './marking-panel';
import { makeQueryClient, Providers } from './providers';
import { handlesOf, useMarking } from './use-marking';

const text = 'The port handled nearly 4 million tonnes in 2024, the mayor said. It rained.';
const claim: Claim = { ...sample, start: 0, end: 65, text: text.slice(0, 65) };
const rain: Claim = { ...claim, id: 'c2', start: 66, end: 76, text: 'It rained.', version: 7 };
const article = {
  id: 'a1',
  text,
  passages: [{ start: 0, end: text.length, kind: 'body', reason: '' }],
} as unknown as Article;

function Desk({ of = claim, select = vi.fn() }: { of?: Claim; select?: (id: string) => void }) {
  const marking = useMarking({ article, claims: [of, rain], current: of, mayEdit: true, select });
  return (
    <>
      {marking.draft ? (
        <MarkingPanel article={article} marking={marking} />
      ) : (
        <MarkingTools claim={of} marking={marking} />
      )}
      <Toasts />
    </>
  );
}

const preview = (request: Request) => {
  const query = new URL(request.url).searchParams;
  const [start, end] = [Number(query.get('start')), Number(query.get('end'))];
  return json({
    start,
    end,
    text: text.slice(start, end),
    quantities: end > 40 ? claim.quantities : [],
    times: [],
    attribution: null,
    parts: [],
    speaker: null,
    claim: null,
  });
};

describe('adjusting', () => {
  it('moves both ends by keys, shows the figures anew, and saves the version it was made on', async () => {
    const sent = serve({
      'GET /api/v1/claims/preview': preview,
      'PATCH /api/v1/claims/c1': () => json({ ...claim, end: 48, version: 4 }),
      'DELETE /api/v1/claims/c1/edit': () => json({ ...claim, version: 5 }),
    });
    const { container } = renderDesk(<Desk />);
    await userEvent.keyboard('b');
    const would = screen.getByRole('region', { name: 'The claim as it would be' });
    expect(await screen.findByRole('list', { name: 'Figures and periods' })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(would).toHaveTextContent('port handled nearly 4 million tonnes in 2024, the');
    await expectAccessible(container);
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Bounds changed');
    const saved = sent.find(({ method }) => method === 'PATCH');
    expect(saved?.headers.get('If-Match')).toBe('"3"');
    expect(saved?.body).toEqual({ start: 4, end: 53 });
    await userEvent.keyboard('u');
    await waitFor(() => expect(sent.at(-1)?.method).toBe('DELETE'));
    expect(sent.at(-1)?.headers.get('If-Match')).toBe('"4"');
  });

  it('says what stands in the way, and keeps the draft', async () => {
    serve({
      'GET /api/v1/claims/preview': preview,
      'PATCH /api/v1/claims/c1': () =>
        problem(409, 'Conflict', { detail: 'The span is a claim of this article already.' }),
    });
    renderDesk(<Desk />);
    await userEvent.click(screen.getByRole('button', { name: /Adjust/ }));
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.click(screen.getByRole('button', { name: /Save/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('is a claim of this article');
    expect(screen.getByRole('form', { name: 'Adjust the claim' })).toHaveTextContent(
      'port handled',
    );
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is not offered where the claim is judged', () => {
    renderDesk(<Desk of={{ ...claim, status: 'decided' }} />);
    expect(screen.queryByRole('group', { name: 'Bounds of the claim' })).toBeNull();
  });
});

describe('splitting and merging', () => {
  it('splits before the word that the handle stands at', async () => {
    const sent = serve({
      'GET /api/v1/claims/preview': preview,
      'POST /api/v1/claims/c1/split': () => json({ items: [claim, rain], next: null, total: 2 }),
    });
    renderDesk(<Desk />);
    await userEvent.keyboard('s{ArrowRight}');
    const first = screen.getByRole('region', { name: 'The first claim' });
    expect(first).toHaveTextContent(/^The port handled nearly 4 million tonnes/);
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Split into two claims');
    const split = sent.find(({ path }) => path.endsWith('/split'));
    const { at } = split?.body as { at: number };
    expect(text.slice(at)).toMatch(/^\w/);
    expect(text[at - 1]).toBe(' ');
  });

  it('merges with the next claim and takes it back from the same place', async () => {
    const sent = serve({
      'POST /api/v1/claims/c1/merge': () => json({ ...claim, end: 76, version: 4 }),
      'DELETE /api/v1/claims/c1/edit': () => json({ ...claim, version: 5 }),
    });
    renderDesk(<Desk />);
    await userEvent.click(screen.getByRole('button', { name: /Merge with next/ }));
    await screen.findByText('Merged into one claim');
    expect(sent[0]?.body).toEqual({ with: 'c2', version: 7 });
    // Messages of the tests before may still be shown; the newest is the last.
    for (const undo of screen.getAllByRole('button', { name: /Undo/ }).slice(-1)) {
      await userEvent.click(undo);
    }
    await waitFor(() => expect(sent.at(-1)?.path).toBe('/api/v1/claims/c1/edit'));
  });
});

describe('handlesOf', () => {
  it('follows the draft when it is dragged, from word to word', () => {
    const { result } = renderHook(
      () =>
        useMarking({ article, claims: [claim], current: claim, mayEdit: true, select: vi.fn() }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <Providers queries={makeQueryClient()}>{children}</Providers>
        ),
      },
    );
    act(() => result.current.adjust());
    act(() => handlesOf(result.current, text.length)?.handles[1]?.onMove(46));
    expect(handlesOf(result.current, text.length)?.span).toEqual({ start: 0, end: 48 });
  });
});
