import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { ReplyList } from './reply-list';

beforeEach(() => {
  localStorage.clear();
  holdSession(session);
});

const ada = { id: 'ada', name: 'Ada' };
const reply: Reply = {
  id: 'r1',
  claims: ['c1', 'c2'],
  claimant: 'Lena Ruiz',
  channel: 'email',
  asked: '2025-01-05',
  askedBy: ada,
  outcome: 'waiting',
  words: null,
  answered: null,
  createdBy: ada,
  created: '2025-01-05T10:00:00Z',
  version: 1,
};

/** What the form and the page around it ask for. */
const asked = {
  'GET /api/v1/people': () => json({ items: [ada], next: null, total: 1 }),
  'GET /api/v1/claims': () =>
    json({
      items: [claim, { ...claim, id: 'c2', text: 'It was a record.' }],
      next: null,
      total: 2,
    }),
};

describe('ReplyList', { timeout: 20_000 }, () => {
  it('keeps whom the desk asked, for several claims at once', async () => {
    const sent = serve({
      ...asked,
      'POST /api/v1/claims/c1/replies': () => json(reply, 201),
    });
    const { container } = renderDesk(<ReplyList claim={claim} mayAdd />);
    await userEvent.keyboard('q');
    expect(screen.getByLabelText('Who was asked')).toHaveValue('Lena Ruiz');
    await userEvent.selectOptions(screen.getByLabelText('How'), 'by telephone');
    await userEvent.type(screen.getByLabelText('When'), '2025-01-05');
    await userEvent.click(await screen.findByLabelText('It was a record.'));
    expect(screen.queryByLabelText('Word for word')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('What came'), 'Replied');
    await userEvent.type(screen.getByLabelText('Day of the answer'), '2025-01-06');
    await userEvent.type(screen.getByLabelText('Word for word'), 'It was.');
    await expectAccessible(container);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1));
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      claimant: 'Lena Ruiz',
      channel: 'phone',
      asked: '2025-01-05',
      askedBy: 'ada',
      outcome: 'replied',
      words: 'It was.',
      answered: '2025-01-06',
      claims: ['c2'],
    });
  });

  it('keeps what is typed when a colleague was faster, and sends one’s own changes alone', async () => {
    const newer = { ...reply, version: 2, claimant: 'Mayor Lena Ruiz' };
    let answers = 0;
    const sent = serve({
      ...asked,
      'PATCH /api/v1/claims/c1/replies/r1': () =>
        answers++ === 0
          ? problem(412, 'Changed meanwhile', { current: newer })
          : json({ ...newer, version: 3, outcome: 'no_answer' }),
    });
    renderDesk(<ReplyList claim={{ ...claim, replies: [reply] }} mayAdd />);
    await userEvent.click(screen.getByRole('button', { name: 'Change what Lena Ruiz was asked' }));
    await userEvent.selectOptions(screen.getByLabelText('What came'), 'Did not answer');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Save mine on top' }));
    await waitFor(() => expect(answers).toBe(2));
    const last = sent.filter(({ method }) => method === 'PATCH')[1];
    expect(last?.headers.get('If-Match')).toBe('"2"');
    expect(last?.body).toEqual({ outcome: 'no_answer' });
  });

  it('brings a removed reply back', async () => {
    const sent = serve({
      ...asked,
      'DELETE /api/v1/claims/c1/replies/r1': () => new Response(null, { status: 204 }),
      'POST /api/v1/claims/c1/replies': () => json({ ...reply, id: 'r2' }, 201),
    });
    renderDesk(
      <>
        <ReplyList claim={{ ...claim, replies: [reply] }} mayAdd />
        <Toasts />
      </>,
    );
    expect(screen.getByText('Asked at once about 1 other claim.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove what Lena Ruiz was asked' }));
    const told = (await screen.findByText('Reply removed')).parentElement ?? document.body;
    await userEvent.click(within(told).getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(sent.at(-1)?.method).toBe('POST'));
    expect(sent.at(-1)?.body).toMatchObject({ claimant: 'Lena Ruiz', claims: ['c2'] });
  });

  it('shows readers what was said, and offers them nothing to change', () => {
    serve(asked);
    const answered = { ...reply, outcome: 'replied', words: 'It was.' } as const;
    renderDesk(<ReplyList claim={{ ...claim, replies: [answered] }} mayAdd={false} />);
    expect(screen.getByText('It was.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
