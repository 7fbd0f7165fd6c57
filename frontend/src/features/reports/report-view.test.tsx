import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ReportClaim, ReportFrame } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { ratings } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { ReportView } from './report-view';

const total = 45;

const frame: ReportFrame = {
  version: null,
  content: {
    $schema: '/report.schema.json',
    dossier: 'd1',
    edition: null,
    title: 'Harbour figures',
    summary: 'The port grew.',
    method: 'A reviewer judged each claim.',
    scale: { id: 'google', label: 'Google', source: 'Google', ratings: [...ratings] },
    otherRatings: [],
    claims: [],
    sources: [],
    corrections: [],
    override: null,
    provenance: { extractors: [], auditSequence: 1, auditHead: '' },
    layout: null,
  },
  contents: Array.from({ length: total }, (_, at) => ({
    number: at + 1,
    id: `c${String(at + 1)}`,
    text: `Statement ${String(at + 1)}.`,
    rating: at === 0 ? 'true' : null,
  })),
};

function claim(number: number): ReportClaim {
  return {
    id: `c${String(number)}`,
    number,
    text: `Statement ${String(number)}.`,
    contextBefore: `Before ${String(number)}.`,
    contextAfter: '',
    source: 'a1',
    selector: { type: 'TextPositionSelector', start: 0, end: 1, prefix: '', suffix: '' },
    link: null,
    kinds: [],
    speaker: null,
    figures: [],
    periods: [],
    status: 'open',
    verdict: null,
    reviews: [],
    evidence: [],
    checks: [],
    alsoIn: [],
    corrected: [],
    replies: [],
  } as ReportClaim;
}

/** What is laid out tells of itself when the test says so. */
const laidOut = new Map<Element, (near: boolean) => void>();

beforeEach(() => {
  laidOut.clear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly tell: IntersectionObserverCallback;
      constructor(tell: IntersectionObserverCallback) {
        this.tell = tell;
      }
      observe(target: Element) {
        laidOut.set(target, (isIntersecting) =>
          this.tell(
            [{ isIntersecting, target } as IntersectionObserverEntry],
            this as unknown as IntersectionObserver,
          ),
        );
      }
      disconnect() {
        /* the map is the test's */
      }
    },
  );
  return () => vi.unstubAllGlobals();
});

/** Scrolls to where a claim stands. */
function comeNear(number: number) {
  const place = screen.getByRole('region', { name: `Claim ${String(number)}` }).parentElement;
  act(() => laidOut.get(place as Element)?.(true));
}

function show() {
  const route = createRootRoute({
    component: () => <ReportView of={{ kind: 'dossier', id: 'd1' }} frame={frame} />,
  });
  const router = createRouter({ routeTree: route, history: createMemoryHistory() });
  return renderDesk(<RouterProvider router={router} />);
}

function page(request: Request): Response {
  const first = Number(new URL(request.url).searchParams.get('cursor'));
  const items = frame.contents.slice(first - 1, first + 19).map(({ number }) => claim(number));
  return json({ items, next: null, total });
}

it('has the words of each claim at once, and reads the rest where the reader comes near', async () => {
  const sent = serve({ 'GET /api/v1/dossiers/d1/preview/claims': page });
  const { container } = show();
  expect(await screen.findByText('The port grew.')).toBeVisible();
  expect(screen.getAllByRole('region', { name: /^Claim \d+$/ })).toHaveLength(total);
  expect(screen.getByText('Statement 45.')).toBeVisible();
  expect(sent).toEqual([]);

  comeNear(41);
  expect(await screen.findByText('Before 45.')).toBeVisible();
  expect(screen.queryByText('Before 40.')).toBeNull();
  comeNear(1);
  expect(await screen.findByText('Before 1.')).toBeVisible();
  expect(sent.map(({ path }) => path.replace(/^.*\?/, ''))).toEqual([
    'cursor=41&limit=20',
    'cursor=1&limit=20',
  ]);
  await expectAccessible(container);
});

it('leads from its contents to each claim', async () => {
  serve({});
  show();
  const summary = await screen.findByText('Contents: 45 claims');
  await userEvent.click(summary);
  const lines = within(summary.closest('details') as HTMLElement).getAllByRole('listitem');
  expect(lines).toHaveLength(total);
  expect(lines[0]).toHaveTextContent('Statement 1. True');
  expect(screen.getByRole('link', { name: 'Statement 45.' })).toHaveAttribute('href', '#claim-45');
});

it('says what could not be read, and reads it again', async () => {
  let broken = true;
  serve({
    'GET /api/v1/dossiers/d1/preview/claims': (request) =>
      broken ? problem(503, 'The database is away') : page(request),
  });
  show();
  await screen.findByText('Statement 1.');
  comeNear(1);
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByText('Statement 1.')).toBeVisible();
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findByText('Before 1.')).toBeVisible();
});
