import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdSession } from '@/lib/session';
import { expectAccessible } from '@/testing/axe';
import { renderDesk } from '@/testing/render';
import { claim, ratings, session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { ReviewForm } from './review-form';

beforeEach(() => holdSession(session));

function show(onSent = vi.fn()) {
  return renderDesk(
    <ReviewForm
      claim={claim}
      ratings={ratings}
      adjudicates={false}
      onSent={onSent}
      onReturn={vi.fn()}
      onBegun={vi.fn()}
    />,
  );
}

describe('ReviewForm', () => {
  it('decides with the keyboard alone, in the state that was shown', async () => {
    const sent = serve({ 'POST /api/v1/claims/c1/reviews': () => json(claim, 201) });
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
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    expect(sent[0]?.body).toEqual({
      rating: 'false',
      conclusion: 'Half of it',
      rationale: 'The register says 2 million.',
    });
    expect(localStorage).toHaveLength(0);
  });

  it('says which key to press when the verdict is missing, and sends nothing', async () => {
    const sent = serve({});
    show();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a verdict: 1 to 2.');
    expect(sent).toEqual([]);
  });

  it('keeps everything typed when saving fails, also over a reload', async () => {
    serve({
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
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(onSent).toHaveBeenCalledTimes(2);
  });
});
