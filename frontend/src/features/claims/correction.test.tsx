import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { Toasts } from '@/ui/toasts';
import { ClaimFacts } from './claim-facts';

beforeEach(() => {
  localStorage.clear();
  holdSession(session);
});

const figure = '/api/v1/claims/c1/corrections/figures/0';
const [read] = claim.quantities;
if (!read) throw new Error('The sample has a figure.');

/** The claim as it is once Ada said that it was 4 thousand tonnes. */
const corrected: Claim = {
  ...claim,
  quantities: [{ ...read, value: 4_000 }],
  corrections: {
    figures: [
      {
        read,
        corrected: { ...read, value: 4_000, text: 'nearly 4,000' },
        by: { id: 'ada', name: 'Ada' },
        at: '2025-02-03T10:00:00Z',
      },
    ],
    periods: [],
    speaker: null,
  },
  undoable: true,
  version: 4,
};

function show(shown: Claim = claim) {
  return renderDesk(
    <>
      <ClaimFacts claim={shown} />
      <Toasts />
    </>,
  );
}

describe('correcting a figure', () => {
  it('is done with the keyboard alone, sends what was touched, and can be undone', async () => {
    const sent = serve({
      [`PUT ${figure}`]: () => json(corrected),
      'DELETE /api/v1/claims/c1/edit': () => json(claim),
    });
    const { container } = show();
    await userEvent.keyboard('==');
    const button = screen.getByRole('button', { name: /^Correct: about 4 million tonne/ });
    expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const value = await screen.findByRole('textbox', { name: 'Value' });
    expect(value).toHaveFocus();
    expect(value).toHaveValue('nearly 4 million tonnes');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(container);

    await userEvent.clear(value);
    await userEvent.keyboard('nearly 4,000{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ written: 'nearly 4,000' });
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(button).toHaveFocus();
    await userEvent.keyboard('u');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.path).toBe('/api/v1/claims/c1/edit');
    expect(sent[1]?.headers.get('If-Match')).toBe('"4"');
    expect(localStorage).toHaveLength(0);
  });

  it('leaves the claim as it was on Escape, with the focus where it came from', async () => {
    const sent = serve({});
    show();
    const button = screen.getByRole('button', { name: /^Correct: about/ });
    await userEvent.click(button);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Unit' }), 's{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(button).toHaveFocus();
    expect(sent).toHaveLength(0);
  });

  it('says beside the field what cannot be, and keeps what was typed', async () => {
    serve({
      [`PUT ${figure}`]: () =>
        problem(422, 'Breaks a rule', { field: 'unit', detail: 'unit is "XQX"; give a code.' }),
    });
    const { container } = show();
    await userEvent.click(screen.getByRole('button', { name: /^Correct: about/ }));
    const unit = await screen.findByRole('textbox', { name: 'Unit' });
    await userEvent.clear(unit);
    await userEvent.type(unit, 'XQX{Enter}');
    await waitFor(() => expect(unit).toHaveAccessibleDescription(/unit is "XQX"/));
    expect(unit).toHaveValue('XQX');
    await expectAccessible(container);
  });

  it('loses no word when somebody was quicker', async () => {
    let refused = false;
    const sent = serve({
      [`PUT ${figure}`]: () => {
        if (refused) return json({ ...corrected, version: 8 });
        refused = true;
        return problem(412, 'Changed meanwhile', { current: { ...claim, version: 7 } });
      },
    });
    show();
    await userEvent.click(screen.getByRole('button', { name: /^Correct: about/ }));
    const value = await screen.findByRole('textbox', { name: 'Value' });
    await userEvent.clear(value);
    await userEvent.type(value, '4,000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/Somebody changed this claim/);
    expect(value).toHaveValue('4,000');
    await userEvent.click(screen.getByRole('button', { name: 'Save mine all the same' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.headers.get('If-Match')).toBe('"7"');
    expect(sent[1]?.body).toEqual({ written: '4,000' });
  });
});

describe('what is corrected', () => {
  it('is marked in words, says what was read, and is restored with one press', async () => {
    const sent = serve({ [`DELETE ${figure}`]: () => json({ ...claim, version: 5 }) });
    const { container } = show(corrected);
    const chip = screen.getByRole('list', { name: 'Figures and periods' });
    expect(chip).toHaveTextContent(/about 4,000 tonne/);
    expect(chip).toHaveTextContent(/Corrected by Ada on .*2025.*; read as about 4 million tonne/);
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: /^Restore what was read/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.headers.get('If-Match')).toBe('"4"');
  });
});

describe('correcting a period and a speaker', () => {
  it('sends the first day outside for the last day inside', async () => {
    const sent = serve({
      'PUT /api/v1/claims/c1/corrections/periods/0': () => json({ ...claim, version: 4 }),
    });
    show();
    await userEvent.click(screen.getByRole('button', { name: /^Correct: .*2024/ }));
    const last = await screen.findByLabelText('Last day');
    expect(last).toHaveValue('2024-12-31');
    await userEvent.clear(last);
    await userEvent.type(last, '2024-10-31');
    await userEvent.click(screen.getByRole('button', { name: /^Correct\b(?!:)/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ from: '2024-01-01', to: '2024-11-01' });
  });

  it('leaves the speaker to the article where the field is empty', async () => {
    const sent = serve({
      'PUT /api/v1/claims/c1/corrections/speaker': () => json({ ...claim, version: 4 }),
    });
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Correct: Lena Ruiz' }));
    const name = await screen.findByRole('textbox', { name: 'Who says it' });
    await userEvent.clear(name);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({ name: '' });
  });

  it('is not offered to who may not, nor where the claim is set aside', () => {
    holdSession({ ...session, account: { ...session.account, role: 'reader' } });
    show(corrected);
    expect(screen.queryByRole('button', { name: /^(Correct|Restore)/ })).toBeNull();
    expect(screen.getByText(/Corrected by Ada/)).toBeInTheDocument();
  });
});
