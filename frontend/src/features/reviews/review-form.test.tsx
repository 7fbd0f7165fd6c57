import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimDetail } from '@/lib/model';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, problem, serve, type Sent } from '@/testing/server';
import { ReviewForm } from './review-form';

beforeEach(() => holdSession(session));

/** No draft on the server, and it takes none: what these tests are not about. */
const drafts = {
  'GET /api/v1/drafts/claim.c1.review': () => json({ name: 'claim.c1.review', version: 0 }),
  'PUT /api/v1/drafts/claim.c1.review': () => json({ name: 'claim.c1.review', version: 1 }),
};

/** What was sent of verdicts. */
const verdicts = (sent: readonly Sent[]) => sent.filter(({ path }) => path.endsWith('/reviews'));

/** A claim of two parts, the figure of the first one compared with a reference value. */
const parted: ClaimDetail = {
  ...claim,
  parts: [...claim.parts, { start: 150, end: 165, quantity: null, time: null }],
  checks: [
    {
      evidence: 'e1',
      figure: 'nearly 4 million tonnes',
      index: 0,
      outcome: 'consistent',
      words: '3.9 million is 2.5 % below 4 million: "nearly" holds.',
    },
  ],
};

function show(onSent = vi.fn(), of = claim) {
  return renderDesk(
    <ReviewForm
      claim={of}
      ratings={ratings}
      onSent={onSent}
      onReturn={vi.fn()}
      onBegun={vi.fn()}
    />,
  );
}

/** Where the finding about a part is chosen. */
function finding(part: number): HTMLElement {
  const select = screen.getAllByRole('combobox')[part];
  if (!select) throw new Error(`There is no part ${String(part)}.`);
  return select;
}

describe('ReviewForm', () => {
  it('decides with the keyboard alone, in the state that was shown', async () => {
    const sent = serve({
      ...drafts,
      'POST /api/v1/claims/c1/reviews': () => json(claim, 201),
    });
    const onSent = vi.fn();
    const { container } = show(onSent);
    await expectAccessible(container);

    await userEvent.keyboard('2');
    expect(screen.getByRole('radio', { name: /False/ })).toBeChecked();
    await userEvent.keyboard('c');
    await userEvent.keyboard('Half of it{Escape}');
    await userEvent.keyboard('n');
    await userEvent.keyboard('The register says 2 million.{Escape}{Enter}');

    await waitFor(() => expect(onSent).toHaveBeenCalledOnce());
    expect(verdicts(sent)[0]?.headers.get('If-Match')).toBe('"3"');
    expect(verdicts(sent)[0]?.body).toEqual({
      rating: 'false',
      conclusion: 'Half of it',
      rationale: 'The register says 2 million.',
    });
    expect(localStorage).toHaveLength(0);
  });

  it('says which key to press when the verdict is missing, and sends nothing', async () => {
    const sent = serve(drafts);
    show();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a verdict: 1 to 2.');
    expect(verdicts(sent)).toEqual([]);
  });

  it('keeps everything typed when saving fails, also over a reload', async () => {
    serve({
      ...drafts,
      'POST /api/v1/claims/c1/reviews': () =>
        problem(422, 'Breaks a rule', {
          detail: 'conclusion holds U+0000; leave that character out.',
          field: 'conclusion',
        }),
    });
    const first = show();
    await userEvent.keyboard('1c');
    await userEvent.keyboard('Right{Enter}');
    expect(await screen.findAllByText(/leave that character out/)).not.toHaveLength(0);
    first.unmount();

    show();
    expect(screen.getByLabelText('Conclusion')).toHaveValue('Right');
    expect(screen.getByRole('radio', { name: /True/ })).toBeChecked();
  });

  it('shows what stands now when somebody was quicker, and can save on top of it', async () => {
    const sent = serve({
      ...drafts,
      'POST /api/v1/claims/c1/reviews': (request) =>
        request.headers.get('If-Match') === '"4"'
          ? json(claim, 201)
          : problem(412, 'Changed meanwhile', {
              current: { ...claim, version: 4, status: 'decided', rating: 'false' },
            }),
    });
    const onSent = vi.fn();
    show(onSent);
    await userEvent.keyboard('1c');
    await userEvent.keyboard('Right{Enter}');

    const notice = await screen.findByText(/It is now/);
    expect(notice).toHaveTextContent('decided as False');
    expect(screen.getByLabelText('Conclusion')).toHaveValue('Right');
    await userEvent.click(screen.getByRole('button', { name: 'Save mine as well' }));
    await waitFor(() => expect(verdicts(sent)).toHaveLength(2));
    expect(onSent).toHaveBeenCalledTimes(2);
  });

  it('takes a digit and Enter: what the rating means stands as the conclusion', async () => {
    const sent = serve({ ...drafts, 'POST /api/v1/claims/c1/reviews': () => json(claim, 201) });
    show();
    await userEvent.keyboard('2');
    expect(screen.getByLabelText('Conclusion')).toHaveValue('What False means.');
    expect(screen.getByText(/Proposed: what the rating means/)).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(verdicts(sent)).toHaveLength(1));
    expect(verdicts(sent)[0]?.body).toMatchObject({
      rating: 'false',
      conclusion: 'What False means.',
    });
  });

  it('lets a proposal be written over, and proposes nothing in an emptied field', async () => {
    const sent = serve(drafts);
    show();
    await userEvent.keyboard('2c');
    await userEvent.keyboard('Two million.');
    expect(screen.getByLabelText('Conclusion')).toHaveValue('Two million.');
    await userEvent.keyboard('{Escape}1');
    expect(screen.getByLabelText('Conclusion')).toHaveValue('Two million.');
    await userEvent.clear(screen.getByLabelText('Conclusion'));
    expect(screen.getByLabelText('Conclusion')).toHaveValue('');
    await userEvent.keyboard('{Escape}{Enter}');
    expect(screen.getByText(/Write the conclusion in one line/)).toBeInTheDocument();
    expect(verdicts(sent)).toEqual([]);
  });

  it('counts to the seventy-five characters that search engines show, and takes more', async () => {
    serve(drafts);
    show();
    await userEvent.type(screen.getByLabelText('Conclusion'), 'x'.repeat(77));
    expect(screen.getByText(/77\/75/)).toHaveAttribute('data-over', 'true');
    expect(screen.getByText(/2 characters more than search engines show/)).toBeInTheDocument();
  });

  it('asks for nothing about parts of a claim that has one', () => {
    serve(drafts);
    show();
    expect(screen.queryByRole('region', { name: 'Part by part' })).toBeNull();
  });

  it('takes a finding for each part by keyboard, beside the arithmetic, and keeps it as typed', async () => {
    const sent = serve({ ...drafts, 'POST /api/v1/claims/c1/reviews': () => json(claim, 201) });
    const { container, unmount } = show(vi.fn(), parted);
    await expectAccessible(container);
    const parts = screen.getByRole('region', { name: 'Part by part' });
    expect(parts).toHaveTextContent('"nearly" holds.');
    const [first, second] = within(parts).getAllByRole('combobox');
    expect(first).toHaveAccessibleName(/^Finding about “nearly 4 million/);
    expect(first).toHaveDisplayValue('Not checked');
    await userEvent.keyboard('1c{Tab}');
    expect(first).toHaveFocus();
    await userEvent.selectOptions(finding(0), 'True');
    await userEvent.tab();
    await userEvent.tab();
    expect(second).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard(' The mayor said 5. ');
    unmount();

    show(vi.fn(), parted);
    expect(screen.getAllByRole('combobox')[0]).toHaveDisplayValue('True');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(verdicts(sent)).toHaveLength(1));
    expect(verdicts(sent)[0]?.body).toMatchObject({
      rating: 'true',
      findings: [
        { part: 0, rating: 'true', note: null },
        { part: 1, rating: null, note: 'The mayor said 5.' },
      ],
    });
  });

  it('keeps a finding with its part when the bounds of the claim change', async () => {
    serve(drafts);
    const before = show(vi.fn(), parted);
    await userEvent.selectOptions(finding(0), 'False');
    before.unmount();
    const [of, other] = parted.parts;
    if (!of || !other) throw new Error('the sample has two parts');
    show(vi.fn(), { ...parted, parts: [other, { ...of, start: of.start + 7 }] });
    const [first, second] = screen.getAllByRole('combobox');
    expect(first).toHaveDisplayValue('Not checked');
    expect(second).toHaveDisplayValue('False');
  });

  it('previews the rationale as the report shows it', async () => {
    serve(drafts);
    const { container } = show();
    await userEvent.type(
      screen.getByLabelText('Rationale'),
      '*Two* <b>million</b>, [[the register](https://register.example)] and [[this](javascript:x)].',
    );
    await userEvent.keyboard('{Escape}p');
    const preview = screen.getByRole('region', { name: 'Preview of the rationale' });
    const link = await within(preview).findByRole('link', { name: 'the register' });
    expect(link).toHaveAttribute('rel', 'nofollow noopener noreferrer');
    expect(within(preview).getAllByRole('link')).toHaveLength(1);
    expect(preview).toHaveTextContent('Two <b>million</b>');
    expect(preview.querySelector('em')).toHaveTextContent('Two');
    expect(preview.querySelector('b')).toBeNull();
    await expectAccessible(container);
  });
});
