import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, serve } from '@/testing/server';
import { AuditTrail } from './audit-trail';

test('the trail is narrowed down, and its chain is checked', async () => {
  const changed = vi.fn();
  const sent = serve({
    'GET /api/v1/people': () => json({ items: [{ id: 'ben', name: 'Ben' }], next: null, total: 1 }),
    'GET /api/v1/audit': () =>
      json({
        items: [
          {
            sequence: 7,
            at: '2025-01-04T10:00:00Z',
            actor: 'ben',
            actorName: 'Ben',
            action: 'claim.dismissed',
            subject: 'claim',
            subjectId: 'c1',
            detail: '{"reason":"opinion"}',
            previousHash: '0',
            hash: '1',
          },
        ],
        next: null,
        total: 1,
      }),
    'GET /api/v1/audit/verification': () => json({ rows: 7, breach: 'row 3 was changed' }),
  });
  const { container } = renderDesk(
    <AuditTrail
      choice={{ action: 'claim.' }}
      sayAction={(action) => `did ${action}`}
      onChange={changed}
      subjectLink={({ subjectId }) => <a href="#c">{subjectId}</a>}
    />,
  );
  expect(await screen.findByText('did claim.dismissed')).toBeInTheDocument();
  expect(screen.getByRole('option', { name: 'Claims' })).toHaveValue('claim.');
  expect(sent.some(({ path }) => path.includes('action=claim.'))).toBe(true);
  await userEvent.selectOptions(
    screen.getByLabelText('Person'),
    await screen.findByText('Ben', { selector: 'option' }),
  );
  expect(changed).toHaveBeenCalledWith({ action: 'claim.', person: 'ben' });
  await userEvent.click(screen.getByRole('button', { name: 'Check the chain' }));
  expect(await screen.findByText('The chain is broken: row 3 was changed.')).toBeInTheDocument();
  await expectAccessible(container);
});
