import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { HistoryList } from './history-list';
import { VersionView } from './version-view';

const sayValue = (field: string, value: string) => (field === 'status' ? `is ${value}` : value);
const entry = (sequence: number, action: string, more: Partial<HistoryEntry>): HistoryEntry => ({
  sequence,
  at: '2025-01-04T10:00:00Z',
  by: { id: 'ada', name: 'Ada' },
  action,
  subject: 'c1',
  version: null,
  changes: [],
  hidden: false,
  ...more,
});

test('a history tells who changed what, word by word, page by page', async () => {
  const pages: Record<string, object> = {
    '/api/v1/claims/c1/history': {
      items: [
        entry(9, 'claim.reviewed', { hidden: true }),
        entry(8, 'claim.adjusted', {
          version: 2,
          changes: [{ field: 'statement', before: 'Two old boats came', after: 'Two boats came' }],
        }),
      ],
      next: 'more',
      total: 3,
    },
    '/api/v1/claims/c1/history?cursor=more': {
      items: [
        entry(2, 'claim.reading_corrected', {
          changes: [{ field: 'figure', before: '4,200,000 tonnes', after: '4,200 tonnes' }],
        }),
        entry(1, 'article.created', {}),
      ],
      next: null,
      total: 3,
    },
  };
  serve({
    'GET /api/v1/claims/c1/history': (request) => {
      const { pathname, search } = new URL(request.url);
      return json(pages[pathname + search]);
    },
  });
  const { container } = renderDesk(
    <HistoryList
      claim="c1"
      sayValue={sayValue}
      versionLink={(version) => <a href="#v">Version {version}</a>}
    />,
  );
  expect(await screen.findByText('gave a verdict', { exact: false })).toBeInTheDocument();
  expect(screen.getByText(/shows once all blind reviews are in/)).toBeInTheDocument();
  expect(container.querySelector('del')).toHaveTextContent('old');
  expect(screen.getByRole('link', { name: 'Version 2' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
  expect(await screen.findByText('brought the article in', { exact: false })).toBeInTheDocument();
  expect(screen.getByText('4,200,000 tonnes → 4,200 tonnes')).toBeInTheDocument();
  await expectAccessible(container);
});

test('a version shows the claim as it was', async () => {
  const { container } = renderDesk(
    <VersionView
      ratings={ratings}
      sayValue={sayValue}
      version={{
        version: 2,
        until: '2025-01-05T10:00:00Z',
        versions: [1, 2, 3],
        claim: { ...claim, parts: [{ start: 117, end: 140, quantity: 0, time: null }] },
        reviews: [],
        evidence: [
          {
            id: 'e1',
            url: 'https://a.example',
            title: null,
            publisher: null,
            excerpt: 'Words of then',
            stance: 'supports',
            parts: [0],
            reference: '4 tonne',
            by: 'Ben',
          },
        ],
      }}
    />,
  );
  expect(screen.getByText('Words of then')).toBeInTheDocument();
  expect(screen.getByText('nearly 4 million tonnes')).toBeInTheDocument();
  expect(screen.getByText('About: “nearly 4 million tonnes”')).toBeInTheDocument();
  await expectAccessible(container);
});
