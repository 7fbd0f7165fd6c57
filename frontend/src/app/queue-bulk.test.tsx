import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { QueueBulk } from './queue-bulk';

beforeEach(() => holdSession(session));

const page = (items: unknown[]) => json({ items, next: null, total: items.length });

function show(answer: () => Response) {
  const sent = serve({
    'GET /api/v1/people': () => page([session.account, { id: 'ben', name: 'Ben' }]),
    'GET /api/v1/claims/c1/reviewers': () => page([{ id: 'zoe', name: 'Zoe' }]),
    'GET /api/v1/dossiers': () => page([]),
    'POST /api/v1/claims/bulk': answer,
    'DELETE /api/v1/claims/bulk/b1': () =>
      json({ id: null, done: ['c1'], refused: [{ claim: 'c2', reason: 'changed', detail: 'x' }] }),
  });
  const clear = vi.fn();
  const selection = {
    ids: new Set(['c1', 'c2', 'c3']),
    toggle: () => undefined,
    extend: () => undefined,
    all: () => Promise.resolve(),
    clear,
  };
  const rendered = renderDesk(
    <>
      <QueueBulk selection={selection} total={4000} more={false} />
      <Toasts />
    </>,
  );
  return { sent, clear, ...rendered };
}

test('assigns what is chosen, says what was left and why, and takes all of it back', async () => {
  const user = userEvent.setup();
  const { sent, clear, container } = show(() =>
    json({
      id: 'b1',
      done: ['c1', 'c2'],
      refused: [{ claim: 'c3', reason: 'claim-status', detail: 'The claim is decided.' }],
      more: false,
    }),
  );
  await screen.findByRole('option', { name: 'Ben' });
  const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
  await waitFor(() => expect(names().indexOf('Zoe')).toBe(names().indexOf('Ben') - 1));
  expect(screen.getByRole('button', { name: 'Choose the first 1,000' })).toBeVisible();
  await expectAccessible(container);
  await user.selectOptions(screen.getByLabelText('Assign to'), 'Ben');
  await screen.findByText(/2 claims assigned\. 1 was left as it is: The claim is decided\./);
  expect(clear).toHaveBeenCalledOnce();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    action: 'assign',
    account: 'ben',
    claims: ['c1', 'c2', 'c3'],
  });
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await screen.findByText('1 claim stays as somebody changed it since.');
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('keeps the choice when it cannot be done', async () => {
  const user = userEvent.setup();
  const { clear } = show(() => problem(422, 'Breaks a rule', { detail: 'Ben cannot review.' }));
  await user.keyboard('{Shift>}d{/Shift}');
  await screen.findByText('Ben cannot review.');
  expect(clear).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(clear).toHaveBeenCalledOnce());
});
