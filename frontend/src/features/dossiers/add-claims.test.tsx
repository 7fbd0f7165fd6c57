import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DossierDetail } from '@/lib/model';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { AddClaims } from './add-claims';

const dossier: DossierDetail = {
  id: 'd1',
  title: 'The harbour',
  reviews: 1,
  scale: 'google',
  progress: { total: 0, open: 0, inReview: 0, disputed: 0, decided: 0, dismissed: 0 },
  reports: 0,
  version: 1,
  created: '2025-01-04T10:00:00Z',
  createdBy: { id: 'ada', name: 'Ada' },
  updated: '2025-01-04T10:00:00Z',
  claims: [],
  articles: [],
  reviewers: [],
};

describe('AddClaims', () => {
  it('finds a claim while its last word is half typed, and adds it', async () => {
    const sent = serve({
      'GET /api/v1/claims': (request) => {
        const q = new URL(request.url).searchParams.get('q');
        return json({ items: q === 'port handled' ? [claim] : [], next: null, total: 0 });
      },
      'PUT /api/v1/dossiers/d1/claims/c1': () => json(dossier),
    });
    const { container } = renderDesk(<AddClaims dossier={dossier} />);
    await userEvent.type(
      screen.getByLabelText('Add claims', { selector: 'input' }),
      'port handled nea',
    );
    const add = await screen.findByRole('button', { name: `Add: ${claim.text}` });
    await expectAccessible(container);
    await userEvent.click(add);
    await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  });
});
