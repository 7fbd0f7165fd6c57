import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import type { ArchivedCopy, Evidence } from '@/lib/model';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { EvidenceList } from './evidence-list';

beforeEach(() => {
  localStorage.clear();
  holdSession(session);
});

const copy: ArchivedCopy = {
  id: 'k1',
  sha256: 'ab'.repeat(32),
  mediaType: 'text/html',
  bytes: 1000,
  url: 'https://port.example/2024',
  fileName: null,
  title: 'Port statistics',
  publisher: 'Harbour office',
  published: '2024-01-31',
  characters: 31,
  taken: '2025-01-04T10:00:00Z',
  takenBy: { id: 'ada', name: 'Ada' },
};

const piece: Evidence = {
  id: 'e1',
  claim: 'c1',
  url: 'https://port.example/2024',
  excerpt: 'x',
  stance: 'supports',
  createdBy: { id: 'ada', name: 'Ada' },
  created: '2025-01-04T10:00:00Z',
  version: 1,
};

// Each of these walks through a whole form, and has it looked over by axe.
describe('EvidenceList', { timeout: 20_000 }, () => {
  it('adds evidence with its reference value, compared while it is typed', async () => {
    const words = '3,960,000 tonnes is 1 % below 4 million tonnes: “nearly” holds.';
    const sent = serve({
      'POST /api/v1/claims/c1/evidence': () => json({ id: 'e1' }, 201),
      'GET /api/v1/claims/c1/comparison': () =>
        json({
          value: 3_960_000,
          unit: 'tonne',
          figures: [{ figure: 0, text: 'nearly 4 million tonnes', outcome: 'consistent', words }],
          remark: null,
        }),
    });
    const { container } = renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await userEvent.paste('https://port.example/2024');
    await userEvent.type(screen.getByLabelText('Excerpt'), '3.96');
    await userEvent.type(screen.getByLabelText('Reference value'), '3.96m');
    await userEvent.type(screen.getByLabelText('Unit'), 'tonnes');
    expect(await screen.findByText(words, { exact: false })).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    const added = () => sent.filter(({ method }) => method === 'POST');
    await waitFor(() => expect(added()).toHaveLength(1));
    expect(added()[0]?.body).toMatchObject({
      url: 'https://port.example/2024',
      stance: 'supports',
      referenceValue: { written: '3.96m', unit: 'tonnes', figure: null },
    });
  });

  it('copies a page, fills in what it says of itself, and looks for the excerpt in it', async () => {
    const sent = serve({
      'POST /api/v1/copies': () => json(copy, 201),
      'POST /api/v1/copies/k1/excerpt': () => json({ found: false, start: null, end: null }),
      'GET /api/v1/copies/k1/text': () =>
        json({ text: 'It handled 3.96 million tonnes.', start: 0, total: 31 }),
      'POST /api/v1/claims/c1/evidence': () => json({ id: 'e1' }, 201),
    });
    const { container } = renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await userEvent.paste('https://port.example/2024');
    await userEvent.click(screen.getByRole('button', { name: 'Copy the page' }));
    expect(await screen.findByRole('link', { name: 'Archived copy' })).toHaveAttribute(
      'href',
      '/api/v1/copies/k1/archive',
    );
    expect(screen.getByLabelText('Title')).toHaveValue('Port statistics');
    expect(screen.getByLabelText('Day of publication')).toHaveValue('2024-01-31');
    await userEvent.type(screen.getByLabelText('Excerpt'), 'five');
    expect(await screen.findByText('Not found word for word in the copy')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Choose from the copy' }));
    const text = await screen.findByDisplayValue(/It handled/);
    (text as HTMLTextAreaElement).setSelectionRange(11, 30);
    fireEvent.select(text);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Use the selected words' }));
    expect(screen.getByLabelText('Excerpt')).toHaveValue('3.96 million tonnes');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(sent.find(({ path }) => path.endsWith('/evidence'))?.body).toMatchObject({
        copy: 'k1',
        title: 'Port statistics',
        published: '2024-01-31',
      }),
    );
  });

  it('says why a page is not copied and lets the evidence be saved without', async () => {
    serve({
      'POST /api/v1/copies': () =>
        problem(422, 'Breaks a rule', { detail: 'robots.txt asks not to. Upload the file.' }),
    });
    renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await userEvent.paste('https://port.example/2024');
    await userEvent.click(screen.getByRole('button', { name: 'Copy the page' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('robots.txt asks not to.');
    expect(alert).toHaveTextContent('can be saved without a copy');
  });

  it('uses the evidence of another claim again', async () => {
    serve({
      'GET /api/v1/evidence': () =>
        json({
          items: [
            {
              evidence: 'e9',
              url: 'https://port.example',
              title: 'Port statistics',
              publisher: 'Harbour office',
              published: null,
              excerpt: 'As counted',
              copy,
              claim: 'c9',
              claimText: 'It was busy.',
            },
          ],
          next: null,
          total: 1,
        }),
      'POST /api/v1/copies/k1/excerpt': () => json({ found: true, start: 0, end: 5 }),
    });
    renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await userEvent.click(screen.getByRole('button', { name: 'Use evidence of another claim' }));
    await userEvent.click(await screen.findByRole('button', { name: /Port statistics/ }));
    expect(screen.getByLabelText('Address')).toHaveValue('https://port.example');
    expect(await screen.findByText('Found in the copy')).toBeInTheDocument();
  });

  it('shows parts against evidence, in words too, and what became of the page', async () => {
    const parts = [
      { start: 117, end: 140, quantity: 0, time: null },
      { start: 141, end: 148, quantity: null, time: 0 },
    ];
    const about: Evidence = {
      ...piece,
      parts: [0],
      copy,
      excerptFound: true,
      recheck: {
        outcome: 'vanished',
        words: 'It answered 404.',
        copy: null,
        at: '2025-02-04T10:00:00Z',
      },
    };
    const check = {
      evidence: 'e1',
      figure: 'nearly 4 million tonnes',
      index: 0,
      outcome: 'consistent' as const,
      words: 'It holds.',
    };
    const detail = { ...claim, parts, evidence: [about], checks: [check] };
    const sent = serve({ 'POST /api/v1/claims/c1/evidence/e1/recheck': () => json(about) });
    const { container } = renderDesk(<EvidenceList claim={detail} mayAdd />);
    const rows = screen.getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Supports, Consistent');
    expect(rows[2]).toHaveTextContent('says nothing');
    expect(screen.getByText('Vanished')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Ask the page again' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('says what the figures of the claim imply', () => {
    const words =
      "'$20bn' and a rise of '5 percent' imply 18,483,000,000 to 19,617,000,000 USD before.";
    const figure = { relation: 'before' as const, unit: 'USD', words };
    renderDesk(<EvidenceList claim={{ ...claim, implied: [figure] }} mayAdd={false} />);
    expect(screen.getByText('Implied:').parentElement).toHaveTextContent(words);
  });

  it('links to no address but those of the web', () => {
    const evidence = { ...piece, url: 'javascript:alert(1)', stance: 'context' as const };
    renderDesk(<EvidenceList claim={{ ...claim, evidence: [evidence] }} mayAdd={false} />);
    expect(screen.getByText('javascript:alert(1)')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
