import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { ratings } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { FacetPanel } from './facet-panel';
import type { QueueChoice } from './queue-filters';

const tally = (value: string, claims: number, label = value) => ({ value, label, claims });
const facets = [
  { name: 'status', values: [tally('open', 40), tally('decided', 2)], others: 0, more: false },
  { name: 'kind', values: [tally('poll', 7)], others: 0, more: false },
  { name: 'speaker', values: [tally('Lena Ruiz', 12)], others: 31, more: true },
  { name: 'month', values: [tally('2025-01', 9)], others: 0, more: false },
  { name: 'dossier', values: [tally('d1', 3, 'Harbour')], others: 0, more: false },
  { name: 'rating', values: [tally('false', 2)], others: 0, more: false },
  { name: 'evidence', values: [tally('no', 40)], others: 0, more: false },
  { name: 'reopened', values: [tally('yes', 3)], others: 0, more: false },
  { name: 'assigned', values: [tally('ada', 1, 'Ada')], others: 0, more: false },
];

function Desk({ onClose = () => undefined }: { onClose?: () => void }) {
  const [choice, setChoice] = useState<QueueChoice>({});
  return (
    <>
      <output>{JSON.stringify(choice)}</output>
      <FacetPanel
        choice={choice}
        me="ada"
        onChange={(part) =>
          setChoice(
            Object.fromEntries(
              Object.entries({ ...choice, ...part }).filter(([, value]) => value !== undefined),
            ),
          )
        }
        onClose={onClose}
      />
    </>
  );
}

function serveFacets() {
  return serve({
    'GET /api/v1/claims/facets': () => json({ facets }),
    'GET /api/v1/claims/facets/speaker': () =>
      json({ name: 'speaker', values: [tally('Zoe Quill', 1)], others: 0, more: false }),
    'GET /api/v1/ratings': () => json({ items: ratings, next: null, total: ratings.length }),
  });
}

const chosen = () => JSON.parse(screen.getByRole('status').textContent) as QueueChoice;
const group = (name: string) => within(screen.getByRole('group', { name }));

// Many presses, each of which the whole panel answers.
vi.setConfig({ testTimeout: 20_000 });

test('each value is pressed to narrow by it and again to take it back', async () => {
  const user = userEvent.setup();
  serveFacets();
  const { container } = renderDesk(<Desk />);
  await screen.findByText('Lena Ruiz', {}, { timeout: 5_000 });
  const ruiz = screen.getByRole('button', { name: /Lena Ruiz/ });
  expect(ruiz).toHaveTextContent('12+');
  expect(group('Who said it').getByText('31 other values')).toBeVisible();
  await expectAccessible(container);
  await user.click(ruiz);
  expect(chosen()).toEqual({ speaker: 'Lena Ruiz' });
  await user.click(group('Published').getByRole('button', { name: /January 2025/ }));
  expect(chosen()).toEqual({ speaker: 'Lena Ruiz', from: '2025-01-01', to: '2025-02-01' });
  expect(screen.getByLabelText('Until')).toHaveValue('2025-01-31');
  await user.click(group('Assigned to').getByRole('button', { name: /Me/ }));
  await user.click(group('Evidence').getByRole('button', { name: /No evidence yet/ }));
  await user.click(screen.getByRole('button', { name: /Lena Ruiz/ }));
  await user.click(group('Published').getByRole('button', { name: /January 2025/ }));
  expect(chosen()).toEqual({ assigned: 'me', evidence: 'no' });
  const reopened = group('Reopened').getByRole('button', { name: /Evidence changed/ });
  expect(reopened).toHaveTextContent('3');
  await user.click(reopened);
  expect(chosen()).toEqual({ assigned: 'me', evidence: 'no', reopened: 'yes' });
  await user.click(reopened);
  expect(group('Rating').getByRole('button', { name: /^False/ })).toBeVisible();
  expect(group('Dossier').getByRole('button', { name: /Harbour/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(chosen()).toEqual({});
});

test('several statuses are chosen together; what waits needs no word in the address', async () => {
  const user = userEvent.setup();
  serveFacets();
  renderDesk(<Desk />);
  const status = async (name: RegExp) =>
    user.click(await screen.findByRole('button', { name }, { timeout: 5_000 }));
  await status(/^Decided/);
  expect(chosen()).toEqual({ status: 'open,in_review,decided,disputed' });
  await status(/^Open/);
  expect(chosen()).toEqual({ status: 'in_review,decided,disputed' });
  await status(/^Open/);
  await status(/^Decided/);
  expect(chosen()).toEqual({});
});

test('a long facet is looked through on the server, and Escape closes the panel', async () => {
  const user = userEvent.setup();
  const sent = serveFacets();
  const onClose = vi.fn();
  renderDesk(<Desk onClose={onClose} />);
  const field = await screen.findByRole(
    'searchbox',
    { name: 'Find in: Who said it' },
    { timeout: 5_000 },
  );
  await user.type(field, 'qui');
  await user.click(await screen.findByRole('button', { name: /Zoe Quill/ }));
  expect(chosen()).toEqual({ speaker: 'Zoe Quill' });
  expect(sent.some(({ path }) => path.includes('find=qui'))).toBe(true);
  await user.click(field);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(field).toHaveValue(''));
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
