import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { readNumber } from './evidence-form';
import { EvidenceList } from './evidence-list';

beforeEach(() => holdSession(session));

describe('EvidenceList', () => {
  it('adds evidence with its reference value', async () => {
    const sent = serve({ 'POST /api/v1/claims/c1/evidence': () => json({ id: 'e1' }, 201) });
    const { container } = renderDesk(<EvidenceList claim={claim} mayAdd />);
    await userEvent.keyboard('e');
    await expectAccessible(container);
    await userEvent.keyboard('https://port.example/2024');
    await userEvent.type(screen.getByLabelText('Excerpt'), '3.96 million tonnes');
    await userEvent.type(screen.getByLabelText('Reference value'), '3,960,000');
    await userEvent.type(screen.getByLabelText('Unit'), 'tonne{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      url: 'https://port.example/2024',
      stance: 'supports',
      referenceValue: { value: 3_960_000, unit: 'tonne' },
    });
  });

  it('says what the figures of the claim imply', () => {
    const words =
      "'$20bn' and a rise of '5 percent' imply 18,483,000,000 to 19,617,000,000 USD before.";
    const figure = { relation: 'before' as const, unit: 'USD', words };
    renderDesk(<EvidenceList claim={{ ...claim, implied: [figure] }} mayAdd={false} />);
    expect(screen.getByText('Implied:').parentElement).toHaveTextContent(words);
  });

  it('links to no address but those of the web', () => {
    const evidence = {
      id: 'e1',
      claim: 'c1',
      url: 'javascript:alert(1)',
      excerpt: 'x',
      stance: 'context' as const,
      createdBy: { id: 'ada', name: 'Ada' },
      created: '2025-01-04T10:00:00Z',
      version: 1,
    };
    renderDesk(<EvidenceList claim={{ ...claim, evidence: [evidence] }} mayAdd={false} />);
    expect(screen.getByText('javascript:alert(1)')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('readNumber', () => {
  it.each([
    ['115,600,000,000', 115_600_000_000],
    ['-3.7', -3.7],
    ['1\u00a0200', 1200],
    ['about 5', null],
    ['', null],
  ])('reads %j as %j', (written, value) => {
    expect(readNumber(written)).toBe(value);
  });
});
