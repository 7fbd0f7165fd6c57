import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Job } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, serve } from '@/testing/server';
import { JobRow } from './job-row';

const running: Job = {
  id: 'j1',
  kind: 'import',
  title: 'march.zip',
  state: 'running',
  reason: null,
  total: 200,
  done: 100,
  unchanged: 88,
  failed: 3,
  left: 97,
  rate: 12.5,
  remainingSeconds: 130,
  version: 7,
  createdBy: 'kay',
  createdAt: '2026-03-01T10:00:00Z',
  startedAt: '2026-03-01T10:00:01Z',
  endedAt: null,
};

function show(job: Job) {
  renderDesk(
    <ul>
      <JobRow job={job} />
    </ul>,
  );
}

beforeEach(() => {
  holdSession({
    account: { id: 'a1', name: 'kay', role: 'reviewer', disabled: false, version: 1 },
    csrf: 'token',
  } as never);
});

it('tells how far an import is, what failed and why, and cancels it', async () => {
  const sent = serve({
    'GET /api/v1/jobs/j1/failures': () =>
      json({
        items: [{ number: 4, name: 'scan.pdf', type: 'x', reason: 'It has no text.' }],
        next: null,
        total: 3,
      }),
    'POST /api/v1/jobs/j1/cancellation': () => json({ ...running, state: 'cancelled' }),
  });
  show(running);
  const job = screen.getByRole('listitem');
  expect(job).toHaveTextContent('103 of 200 · 12.5 a second · about 2 minutes left');
  expect(job).toHaveTextContent('12 new, 88 there already, 3 failed');
  expect(screen.getByRole('progressbar', { name: 'Import of march.zip' })).toHaveValue(103);
  await userEvent.click(screen.getByRole('button', { name: 'Show what failed (3)' }));
  const failures = await screen.findByRole('list', { name: 'What failed' });
  expect(failures).toHaveTextContent('scan.pdfIt has no text.');
  await expectAccessible(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(sent.map(({ path }) => path)).toContain('/api/v1/jobs/j1/cancellation');
});

it('resumes what was cancelled', async () => {
  const sent = serve({
    'POST /api/v1/jobs/j1/resumption': () => json({ ...running, state: 'waiting' }),
  });
  show({ ...running, state: 'cancelled', failed: 0 });
  await userEvent.click(screen.getByRole('button', { name: 'Resume (97 documents left)' }));
  expect(sent).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});
