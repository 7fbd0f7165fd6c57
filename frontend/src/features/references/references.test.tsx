import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceSource } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { SourceTable } from './source-table';

const source: ReferenceSource = {
  id: 'r1',
  topic: 'trade',
  country: 'CN',
  name: 'Customs',
  url: 'https://customs.example/',
  search: null,
  languages: ['en', 'zh'],
  notes: 'Monthly',
  version: 4,
};

beforeEach(() => {
  localStorage.clear();
  holdSession(session);
});

describe('SourceTable', { timeout: 20_000 }, () => {
  it('is narrowed by words and changed in place in the state of its version', async () => {
    const sent = serve({ 'PUT /api/v1/references/r1': () => json(source) });
    const other = { ...source, id: 'r2', name: 'Energy office', topic: 'energy' };
    const { container } = renderDesk(
      <SourceTable sources={[source, other]} topics={['trade', 'energy']} mayEdit />,
    );
    expect(screen.getByRole('cell', { name: 'Trade' })).toBeInTheDocument();
    expect(screen.getAllByRole('cell', { name: 'China' })).toHaveLength(2);
    await userEvent.type(screen.getByLabelText('Narrow the list'), 'cust');
    expect(screen.queryByText('Energy office')).toBeNull();
    expect(screen.getByRole('link', { name: 'Customs' })).toHaveAttribute('rel', 'noreferrer');
    await userEvent.click(screen.getByRole('button', { name: 'Change: Customs' }));
    await expectAccessible(container);
    await userEvent.clear(screen.getByLabelText('Languages'));
    await userEvent.type(screen.getByLabelText('Languages'), 'en, fr{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
    expect(sent[0]?.body).toMatchObject({ name: 'Customs', languages: ['en', 'fr'] });
  });
});
