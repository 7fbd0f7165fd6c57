import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import type { ClaimDetail } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { DoubtNote } from './doubt-note';

const doubted: ClaimDetail = {
  ...claim,
  status: 'in_review',
  doubt: 'changed',
  verdict: {
    rating: ratings[0]?.id ?? '',
    conclusion: 'So it was.',
    rationale: '',
    findings: [],
    decidedBy: [{ id: 'ada', name: 'Ada' }],
    decided: '2025-01-04T10:00:00Z',
    adjudicated: false,
  },
  doubts: [
    {
      evidence: 'e1',
      outcome: 'changed',
      words: 'The page changed since it was copied.',
      raised: '2025-02-04T10:00:00Z',
      raisedBy: { id: 'ben', name: 'Ben' },
    },
  ],
};
const path = '/api/v1/claims/c1/confirmation';

beforeEach(() => holdSession(session));

test('one press says that the verdict still stands, another takes it back', async () => {
  const sent = serve({
    [`POST ${path}`]: () => json({ ...claim, version: 4 }),
    [`DELETE ${path}`]: () => json({ ...doubted, version: 5 }),
  });
  const { container } = renderDesk(
    <>
      <DoubtNote claim={doubted} ratings={ratings} mayConfirm />
      <Toasts />
    </>,
  );
  expect(screen.getByText(/The page changed since it was copied/)).toBeInTheDocument();
  expect(screen.getByText('Evidence that was removed since')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.keyboard('{Shift>}C{/Shift}');
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"', '"4"']);
});

test('a refusal is told, and who may not review is not asked', async () => {
  serve({ [`POST ${path}`]: () => problem(412, 'Changed', { detail: 'It changed meanwhile.' }) });
  const { rerender } = renderDesk(<DoubtNote claim={doubted} ratings={ratings} mayConfirm />);
  await userEvent.click(screen.getByRole('button', { name: /It still stands/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('It changed meanwhile.');
  rerender(<DoubtNote claim={doubted} ratings={ratings} mayConfirm={false} />);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<DoubtNote claim={claim} ratings={ratings} mayConfirm />);
  expect(screen.queryByText(/is not what it was/)).toBeNull();
});
