import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { ExportState, Job } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { holdSession } from '@/lib/session';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { Downloads } from './downloads';

beforeEach(() => holdSession(session));

const job: Job = {
  id: 'j1',
  kind: 'export',
  title: 'Harbour figures',
  state: 'running',
  reason: null,
  total: 1,
  done: 0,
  unchanged: 0,
  failed: 0,
  left: 1,
  rate: null,
  remainingSeconds: null,
  version: 1,
  createdBy: 'kay',
  createdAt: '2026-03-01T10:00:00Z',
  startedAt: '2026-03-01T10:00:01Z',
  endedAt: null,
};

const pdf: ExportState = {
  format: 'pdf',
  made: false,
  sha256: null,
  bytes: null,
  byJob: true,
  job: null,
  progress: null,
};

function show() {
  return renderDesk(<Downloads report="r1" jobLink={(words) => <a href="/jobs">{words}</a>} />);
}

it('offers to make what takes long, says that it is being made, and links to it once it is there', async () => {
  const states = [pdf, { ...pdf, job }, { ...pdf, made: true, bytes: 2_340_000 }];
  let at = 0;
  const sent = serve({
    'GET /api/v1/reports/r1/exports': () => json({ items: [states[at]] }),
    'GET /api/v1/reports/r1/export': () => {
      at = 1;
      return json(job, 202);
    },
  });
  const { container, queries } = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Make PDF' }));
  expect(await screen.findByRole('link', { name: 'PDF is being made' })).toHaveAttribute(
    'href',
    '/jobs',
  );
  expect(sent.filter(({ path }) => path.includes('/export?'))).toHaveLength(1);
  await expectAccessible(container);

  at = 2;
  // What the event of a job's change does.
  await queries.invalidateQueries({ queryKey: ['jobs'] });
  const link = await screen.findByRole('link', { name: 'PDF 2.3 MB' });
  expect(link).toHaveAttribute('href', '/api/v1/reports/r1/export?format=pdf');
});

it('says how far a file is, and stops making it', async () => {
  let state: ExportState = { ...pdf, job, progress: { step: 'claims', done: 500, total: 1000 } };
  const sent = serve({
    'GET /api/v1/reports/r1/exports': () => json({ items: [state] }),
    'DELETE /api/v1/reports/r1/exports/pdf': () => {
      state = pdf;
      return new Response(null, { status: 204 });
    },
  });
  const { container, queries } = show();
  expect(await screen.findByText('500 of 1,000 claims')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'PDF is being made' })).toHaveValue(0.4);
  state = { ...state, progress: { step: 'pages', done: 20, total: 40 } };
  await queries.invalidateQueries({ queryKey: ['jobs'] });
  expect(await screen.findByText('20 of 40 pages')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveValue(0.9);
  await expectAccessible(container);

  await userEvent.click(screen.getByRole('button', { name: 'Stop making PDF' }));
  expect(await screen.findByRole('button', { name: 'Make PDF' })).toBeVisible();
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

it('links to what is made when it is asked for', async () => {
  serve({
    'GET /api/v1/reports/r1/exports': () =>
      json({
        items: [
          { ...pdf, byJob: false },
          { ...pdf, format: 'csv', byJob: false },
        ],
      }),
  });
  show();
  expect(await screen.findByRole('link', { name: 'PDF' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'CSV' })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
