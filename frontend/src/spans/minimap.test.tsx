import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { ratings } from '@/testing/samples';
import { MarkedText, type TextMark } from './marked-text';
import { Minimap } from './minimap';

const text = 'Exports rose by a tenth. Wages fell. The port grew.';
const mark = (id: string, start: number, end: number, more: Partial<TextMark> = {}): TextMark => ({
  id,
  start,
  end,
  kind: 'quantity',
  status: 'open',
  says: 'Open',
  worth: 0.5,
  verdict: null,
  ...more,
});
const marks = [
  mark('port', 37, 51),
  mark('exports', 0, 24),
  mark('wages', 25, 36, { status: 'decided', says: 'True', verdict: ratings[0] ?? null }),
];

function Text({ onSelect }: { onSelect: (id: string) => void }) {
  const [root] = useState(() => createRef<HTMLElement>());
  const [selected, setSelected] = useState<string | null>(null);
  const select = (id: string) => {
    setSelected(id);
    onSelect(id);
  };
  return (
    <>
      <Minimap root={root} text={text} marks={marks} selected={selected} onSelect={select} />
      <MarkedText
        text={text}
        blocks={[{ start: 0, end: text.length, kind: 'body', reason: '' }]}
        marks={marks}
        selected={selected}
        onSelect={select}
        root={root}
      />
    </>
  );
}

describe('Minimap', () => {
  it('lists the claims in the order of the text, each with its verdict in words and as a shape', async () => {
    const { container } = render(<Text onSelect={vi.fn()} />);
    const ticks = screen.getAllByRole('option');
    expect(ticks.map((tick) => tick.getAttribute('aria-label'))).toEqual([
      'Open: Exports rose by a tenth.',
      'True: Wages fell.',
      'Open: The port grew.',
    ]);
    expect(ticks.map((tick) => tick.querySelector('svg') !== null)).toEqual([false, true, false]);
    expect(screen.getByRole('navigation', { name: 'Where the claims stand' })).toContainElement(
      screen.getByRole('listbox'),
    );
    await expectAccessible(container);
  });

  it('is one stop for the keyboard, from which the arrows go on', async () => {
    const onSelect = vi.fn();
    render(<Text onSelect={onSelect} />);
    await userEvent.tab();
    expect(screen.getByRole('option', { name: /Exports/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /Wages/ })).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowDown}{Home}');
    expect(onSelect.mock.calls.flat()).toEqual(['wages', 'port', 'port', 'exports']);
    await userEvent.tab();
    expect(screen.getByRole('option', { name: /Exports/ })).not.toHaveFocus();
  });

  it('selects what is clicked and leaves other keys alone', async () => {
    const onSelect = vi.fn();
    render(<Text onSelect={onSelect} />);
    const port = screen.getByRole('option', { name: /The port/ });
    await userEvent.click(port);
    expect(onSelect.mock.calls).toEqual([['port']]);
    expect(port).toHaveAttribute('aria-selected', 'true');
    expect(fireEvent.keyDown(port, { key: 'j' })).toBe(true);
  });
});
