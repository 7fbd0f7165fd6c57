import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gate } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { session } from '@/testing/samples';
import { json, serve } from '@/testing/server';
import { PublishForm } from './publish-form';

beforeEach(() => holdSession(session));

const closed: Gate = {
  open: false,
  findings: [
    {
      rule: 'no_evidence',
      severity: 'blocking',
      cure: 'evidence',
      claim: 'c1',
      number: 1,
      message: 'Claim 1 has no evidence.',
      remedy: 'Add what the verdict rests on.',
    },
  ],
};

function show(gate: Gate, versions: number) {
  const onPublished = vi.fn();
  const { container } = renderDesk(
    <PublishForm
      dossier="d1"
      gate={gate}
      versions={versions}
      mayPublish
      cureLink={({ message, cure }) => <a href={`#${cure}`}>{message}</a>}
      onPublished={onPublished}
    />,
  );
  return { onPublished, container };
}

describe('PublishForm', () => {
  it('leads to what is missing, and publishes all the same only with a reason', async () => {
    const sent = serve({ 'POST /api/v1/dossiers/d1/reports': () => json({ id: 'r1' }, 201) });
    const { onPublished, container } = show(closed, 0);
    const link = screen.getByRole('link', { name: 'Claim 1 has no evidence.' });
    expect(link).toHaveAttribute('href', '#evidence');
    expect(screen.queryByRole('button', { name: /Publish version/ })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Publish all the same…' }));
    await expectAccessible(container);
    await userEvent.type(screen.getByLabelText('Why it is published all the same'), 'Urgent');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 1' }));
    await waitFor(() => expect(onPublished).toHaveBeenCalledOnce());
    expect(sent[0]?.body).toEqual({ override: 'Urgent', correction: null });
  });

  it('asks what a second version corrects', async () => {
    const sent = serve({ 'POST /api/v1/dossiers/d1/reports': () => json({ id: 'r2' }, 201) });
    show({ open: true, findings: [] }, 1);
    await userEvent.type(screen.getByLabelText('What this version corrects'), 'A unit');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 2' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ override: null, correction: 'A unit' });
  });
});
