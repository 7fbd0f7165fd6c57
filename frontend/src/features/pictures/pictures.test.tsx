import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Picture } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { json, serve } from '@/testing/server';
import { Pictures } from './pictures';

const verdicts: Picture = {
  id: 'picture-verdicts',
  title: 'Verdicts',
  description: 'A bar for each rating. 2 True, 1 No verdict yet.',
  drawing: {
    width: 360,
    height: 60,
    outlines: [
      { path: 'M 0 0 L 10 0 L 10 9 Z', fill: '#009E73', stroke: 'ink', dashed: false },
      { path: 'M 5 0 L 5 9', fill: 'none', stroke: '#D55E00', dashed: true },
    ],
    labels: [{ x: 20, y: 13, anchor: 'start', bold: false, text: 'True' }],
  },
  table: {
    columns: ['Verdict', 'Claims'],
    rows: [
      ['True', '2'],
      ['No verdict yet', '1'],
    ],
  },
  notes: ['One claim names no period that could be placed.'],
};

test('a picture says what it shows, and unfolds its numbers', async () => {
  serve({
    'GET /api/v1/reports/r1/pictures': () => json({ items: [verdicts], next: null, total: 1 }),
  });
  const { container } = renderDesk(<Pictures of={{ kind: 'report', id: 'r1' }} whenNone={null} />);
  const drawn = await screen.findByRole('img', { name: 'Verdicts' });
  expect(drawn).toHaveAccessibleDescription('A bar for each rating. 2 True, 1 No verdict yet.');
  expect(within(drawn).getByText('True')).toBeInTheDocument();
  expect(drawn.querySelector('path')).toHaveAttribute('stroke', 'var(--ink)');
  expect(screen.getByText(/names no period/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('The numbers'));
  expect(screen.getByRole('row', { name: 'No verdict yet 1' })).toBeVisible();
  await expectAccessible(container);
});

test('where there is nothing to compare it says so, or leaves no trace', async () => {
  serve({ 'GET /api/v1/dossiers/d1/pictures': () => json({ items: [], next: null, total: 0 }) });
  const of = { kind: 'dossier', id: 'd1' } as const;
  const { container } = renderDesk(
    <>
      <Pictures of={of} whenNone="Nothing to compare yet." />
      <Pictures of={of} whenNone={null} />
    </>,
  );
  expect(await screen.findByText('Nothing to compare yet.')).toBeInTheDocument();
  expect(container.querySelectorAll('section')).toHaveLength(1);
});
