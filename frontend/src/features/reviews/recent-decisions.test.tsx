import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Decision } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { RecentDecisions } from './recent-decisions';

beforeEach(() => holdSession(session));

const decision = (of: string, more: Partial<Decision> = {}): Decision => ({
  claim: of,
  text: `The words of ${of}.`,
  kind: 'review',
  review: `r-${of}`,
  rating: 'true',
  at: '2025-01-04T10:00:00Z',
  obstacle: null,
  ...more,
});

function show(standing: Decision[]) {
  let left = standing;
  const drop = (of: string) => () => {
    left = left.filter((each) => each.claim !== of);
    return json(claim);
  };
  const review = {
    id: 'r-c1',
    reviewer: { id: 'ada', name: 'Ada' },
    rating: 'true',
    conclusion: 'It holds.',
    rationale: 'Counted.',
    findings: [{ part: 0, words: 'nearly 4 million', rating: 'false', note: 'Only 3.' }],
    hidden: false,
    created: '2025-01-04T10:00:00Z',
  };
  const sent = serve({
    'GET /api/v1/ratings': () => json({ items: ratings, scales: [] }),
    'GET /api/v1/decisions': () => json({ items: left, next: null, total: left.length }),
    'GET /api/v1/claims/c1': () => json({ ...claim, reviews: [review] }),
    'DELETE /api/v1/claims/c1/reviews/r-c1': drop('c1'),
    'DELETE /api/v1/claims/c2/dismissal': drop('c2'),
    'PUT /api/v1/drafts/claim.c1.review': () => json({ version: 1 }),
  });
  const onReturn = vi.fn();
  return { sent, onReturn, ...renderDesk(<RecentDecisions onReturn={onReturn} />) };
}

it('takes the last decision back with u, and again the one before', async () => {
  const dismissal = decision('c2', { kind: 'dismissal', review: null, rating: null });
  const { sent, onReturn } = show([dismissal, decision('c1')]);
  await userEvent.keyboard('u');
  await waitFor(() => expect(onReturn).toHaveBeenCalledWith('c2'));
  await userEvent.keyboard('u');
  await waitFor(() => expect(onReturn).toHaveBeenCalledWith('c1'));
  expect(sent.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
    '/api/v1/claims/c2/dismissal',
    '/api/v1/claims/c1/reviews/r-c1',
  ]);
  const draft = localStorage.getItem('claimdesk.draft.ada.claim.c1.review') ?? '';
  expect(JSON.parse(draft)).toMatchObject({
    value: {
      rating: 'true',
      conclusion: 'It holds.',
      rationale: 'Counted.',
      findings: { '117-140': { rating: 'false', note: 'Only 3.' } },
    },
  });
});

it('lists each with its undo, and says of one why it cannot be taken back', async () => {
  const { sent } = show([decision('c3', { obstacle: 'published' }), decision('c1')]);
  await userEvent.keyboard('u');
  expect(await screen.findByText(/A published report tells it/)).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: /^Take back/ })).toHaveLength(1);
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Take back: The words of c1.' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('says so when there is nothing', async () => {
  show([]);
  await userEvent.click(screen.getByRole('button', { name: /Recent decisions/ }));
  expect(await screen.findByText(/You have decided nothing yet/)).toBeInTheDocument();
});
