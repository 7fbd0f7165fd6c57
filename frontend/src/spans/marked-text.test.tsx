import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { ratings } from '@/testing/samples';
import { MarkedText } from './marked-text';

const text =
  'Harbour reopens\n\nThe port handled 4 million tonnes, the mayor said.\n\nFollow us\nSign up';
const blocks = [
  { start: 0, end: 15, kind: 'title', reason: 'first line' },
  { start: 17, end: 67, kind: 'body', reason: 'a paragraph' },
  { start: 69, end: 78, kind: 'boilerplate', reason: 'a page’s frame' },
  { start: 79, end: 86, kind: 'boilerplate', reason: 'a page’s frame' },
];
const plain = { worth: 0.5, verdict: null };
const marks = [
  { id: 'quote', start: 17, end: 67, kind: 'quote', status: 'open', says: 'Open', ...plain },
  {
    ...plain,
    id: 'figure',
    start: 26,
    end: 50,
    kind: 'quantity',
    status: 'decided',
    says: 'True',
    verdict: ratings[0] ?? null,
  },
];

function show(selected: string | null, onSelect = vi.fn()) {
  return render(
    <MarkedText
      text={text}
      blocks={blocks}
      marks={marks}
      selected={selected}
      onSelect={onSelect}
      root={createRef()}
    />,
  );
}

describe('MarkedText', () => {
  it('shows the text word for word, and can be read by everybody', async () => {
    const { container } = show(null);
    expect(container.querySelector('[data-kind=body]')).toHaveTextContent(
      'The port handled 4 million tonnes, the mayor said.',
    );
    await expectAccessible(container);
  });

  it('selects the innermost claim under the pointer', async () => {
    const onSelect = vi.fn();
    show(null, onSelect);
    await userEvent.click(screen.getByText('handled 4 million tonnes'));
    expect(onSelect).toHaveBeenCalledWith('figure');
  });

  it('selects the claim around it once the innermost is selected, and then that again', async () => {
    const onSelect = vi.fn();
    const { unmount } = show('figure', onSelect);
    await userEvent.click(screen.getByText('handled 4 million tonnes'));
    unmount();
    show('quote', onSelect);
    await userEvent.click(screen.getByText('handled 4 million tonnes'));
    expect(onSelect.mock.calls).toEqual([['quote'], ['figure']]);
  });

  it('keeps the lines of overlapping claims apart and ends a decided one with its shape', () => {
    const { container } = show(null);
    expect(container.querySelector('[data-mark=quote]')).toHaveAttribute('data-lane', '0');
    const figure = container.querySelector('[data-mark=figure]');
    expect(figure).toHaveAttribute('data-lane', '1');
    expect(figure?.querySelector('svg path')).toHaveAttribute('fill', '#009E73');
    expect(container.querySelectorAll('svg')).toHaveLength(1);
  });

  it('marks the selected claim as current', () => {
    const { container } = show('quote');
    expect(container.querySelector('[aria-current]')).toHaveAttribute('data-mark', 'quote');
  });

  it('gives the reason once for what was set aside together', () => {
    show(null);
    const group = screen.getByRole('group', { name: 'Set aside as boilerplate: a page’s frame' });
    expect(group).toHaveTextContent('Follow usSign up');
    expect(group).toHaveAttribute('tabindex', '0');
  });

  it('shows markup in an article as the characters it is', () => {
    const source = '<img src=x onerror=alert(1)> costs $5';
    const { container } = render(
      <MarkedText
        text={source}
        blocks={[{ start: 0, end: source.length, kind: 'body', reason: '' }]}
        marks={[]}
        selected={null}
        onSelect={vi.fn()}
        root={createRef()}
      />,
    );
    expect(container).toHaveTextContent(source);
    expect(container.querySelector('img')).toBeNull();
  });
});
