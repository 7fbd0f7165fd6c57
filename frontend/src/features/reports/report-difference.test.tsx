import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { ReportDifference } from './report-difference';

beforeEach(() => holdSession(session));

it('shows what changed since any earlier version, word by word', async () => {
  const sent = serve({
    'GET /api/v1/reports/r3/difference': () =>
      json({
        from: 2,
        to: 3,
        changes: [{ field: 'title', before: 'Port', after: 'Ports' }],
        claims: [
          {
            claim: 'c1',
            was: 1,
            number: 1,
            text: 'It was a record.',
            changes: [{ field: 'verdict', before: 'True', after: 'False' }],
          },
          { claim: 'c2', was: null, number: 2, text: 'It rained.', changes: [] },
          { claim: 'c3', was: 4, number: null, text: 'It snowed.', changes: [] },
        ],
        unchanged: 5,
      }),
  });
  const { container } = renderDesk(<ReportDifference report="r3" number={3} />);
  expect(await screen.findByText('It was a record.')).toBeInTheDocument();
  expect(screen.getByText('True', { exact: false, selector: 'del' })).toBeInTheDocument();
  expect(screen.getByText('False', { exact: false, selector: 'ins' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Claim 2 is new' })).toHaveAttribute('href', '#claim-2');
  expect(screen.getByText('Claim 4 is told no more')).toBeInTheDocument();
  expect(screen.getByText('5 claims are told as before.')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.selectOptions(screen.getByLabelText('Compared with'), 'Version 1');
  expect(await screen.findByText('It rained.')).toBeInTheDocument();
  expect(sent.map(({ path }) => path)).toEqual([
    '/api/v1/reports/r3/difference?from=2',
    '/api/v1/reports/r3/difference?from=1',
  ]);
});
