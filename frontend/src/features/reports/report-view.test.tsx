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

function show(changed: Partial<ReportFrame['content']> = {}) {
  const content = { ...frame.content, ...changed };
  const route = createRootRoute({
    component: () => (
      <ReportView
        of={{ kind: 'dossier', id: 'd1' }}
        frame={{ ...frame, content }}
        pictures={<p>In pictures</p>}
      />
    ),
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

it('is laid out as its dossier says', async () => {
  serve({});
  const { container } = show({
    summary: 'The port *grew*.',
    layout: {
      order: 'hand',
      sections: ['claims', 'pictures', 'summary', 'method'],
      footer: 'The desk is paid for by its readers.',
      language: 'en',
      logo: {
        sha256: 'ab12',
        alt: 'Lake Desk',
        mediaType: 'image/png',
        width: 2,
        height: 2,
      },
      version: 1,
    },
  });
  const emphasis = await screen.findByText('grew');
  expect(emphasis.tagName).toBe('EM');
  const parts = [
    screen.getByRole('img', { name: 'Lake Desk' }),
    screen.getByText('Statement 45.'),
    screen.getByText('In pictures'),
    emphasis,
    screen.getByRole('heading', { name: 'Method' }),
    screen.getByRole('heading', { name: 'Provenance' }),
    screen.getByText('The desk is paid for by its readers.'),
  ];
  parts.slice(1).forEach((part, before) => {
    expect(parts[before]?.compareDocumentPosition(part)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
  await expectAccessible(container);
});

it('tells its sources, its scale and what proves it, and keeps many open points folded', async () => {
  serve({});
  const { container } = show({
    sources: [
      {
        id: 'a1',
        title: 'Port grows',
        publisher: 'Harbour News',
        authors: ['A. Reed'],
        published: '2024-05-05',
        url: 'https://news.example/port',
        sha256: 'ab'.repeat(32),
        received: '2024-05-06T07:08:09Z',
      },
    ],
    provenance: { extractors: ['claimdesk 0.1.0'], auditSequence: 1200, auditHead: 'cd' },
    override: {
      reason: 'It could not wait.',
      findings: Array.from({ length: 15 }, (_, at) => `Point ${String(at + 1)} is open.`),
    },
  });
  expect(await screen.findByRole('link', { name: 'Port grows' })).toHaveAttribute(
    'href',
    '/articles/a1',
  );
  expect(screen.getByText(/Harbour News .* by A\. Reed/)).toBeVisible();
  expect(screen.getByText('Claims found by claimdesk 0.1.0')).toBeVisible();
  expect(screen.getByText(/Audit trail up to event 1,200, cd/)).toBeVisible();
  expect(screen.getByText('Point 12 is open.')).toBeVisible();
  expect(screen.getByText('Point 13 is open.')).not.toBeVisible();
  await userEvent.click(screen.getByText('3 more open points'));
  expect(screen.getByText('Point 15 is open.')).toBeVisible();
  await expectAccessible(container);
});
