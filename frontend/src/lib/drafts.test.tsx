import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useDraft } from './drafts';

function Form({ name }: { name: string }) {
  const draft = useDraft(name, { rationale: '', rating: null as string | null });
  return (
    <>
      <textarea
        aria-label="Rationale"
        value={draft.value.rationale}
        onChange={(event) => draft.change({ rationale: event.currentTarget.value })}
      />
      <button type="button" onClick={draft.discard}>
        Accepted
      </button>
      <output>{draft.recoveredFrom ? 'recovered' : 'new'}</output>
      {!draft.kept && <p>not kept</p>}
    </>
  );
}

describe('useDraft', () => {
  it('gives back after a reload what was typed', async () => {
    const first = render(<Form name="claim-1" />);
    await userEvent.type(screen.getByLabelText('Rationale'), 'The bank’s table says 4.1.');
    first.unmount();

    render(<Form name="claim-1" />);
    expect(screen.getByLabelText('Rationale')).toHaveValue('The bank’s table says 4.1.');
    expect(screen.getByRole('status')).toHaveTextContent('recovered');
  });

  it('keeps each claim’s own, and nothing once it is accepted', async () => {
    const first = render(<Form name="claim-1" />);
    await userEvent.type(screen.getByLabelText('Rationale'), 'One');
    await userEvent.click(screen.getByText('Accepted'));
    expect(screen.getByLabelText('Rationale')).toHaveValue('');
    first.unmount();

    render(<Form name="claim-1" />);
    expect(screen.getByRole('status')).toHaveTextContent('new');
  });

  it('starts anew from a damaged entry', () => {
    localStorage.setItem('claimdesk.draft.claim-1', '{"value":');
    render(<Form name="claim-1" />);
    expect(screen.getByLabelText('Rationale')).toHaveValue('');
  });

  it('says when the browser refuses to keep it', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    render(<Form name="claim-1" />);
    await userEvent.type(screen.getByLabelText('Rationale'), 'x');
    expect(screen.getByText('not kept')).toBeInTheDocument();
    expect(screen.getByLabelText('Rationale')).toHaveValue('x');
  });
});
