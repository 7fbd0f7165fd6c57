import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, test } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { MarkedText, type TextMark } from './marked-text';
import { useOverlaps } from './overlaps';

const text = 'The port handled 4 million tonnes, the mayor said. It rained.';
const mark = (id: string, start: number, end: number): TextMark => ({
  id,
  start,
  end,
  kind: 'quantity',
  status: 'open',
  says: 'Open',
  worth: 0.5,
  verdict: null,
});
const marks = [mark('quote', 0, 50), mark('figure', 9, 33), mark('rain', 51, 60)];
const blocks = [{ start: 0, end: text.length, kind: 'body', reason: '' }];

function Page() {
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const { list, onPlace } = useOverlaps({
    frame,
    root,
    text,
    marks,
    selected,
    onSelect: setSelected,
  });
  return (
    <main>
      <button type="button" onClick={() => setSelected('rain')}>
        Elsewhere
      </button>
      <output>{selected}</output>
      <div ref={frame}>
        <MarkedText
          text={text}
          blocks={blocks}
          marks={marks}
          selected={selected}
          onSelect={setSelected}
          onPlace={onPlace}
          root={root}
        />
        {list}
      </div>
    </main>
  );
}

const figure = () =>
  screen.getByText('handled 4 million tonnes', { selector: '[data-text-start]' });
const list = () => screen.queryByRole('listbox', { name: 'Claims at this place' });
const chosen = () => screen.getByRole('status').textContent;

test('a click goes through the claims at a place and lists them', async () => {
  const { container } = render(<Page />);
  await userEvent.click(figure());
  expect(chosen()).toBe('figure');
  expect(within(list() ?? container).getAllByRole('option')).toHaveLength(2);
  await expectAccessible(container);
  await userEvent.click(figure());
  expect(chosen()).toBe('quote');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent(
    /The port handled.*Open/,
  );
  await userEvent.click(figure());
  expect(chosen()).toBe('figure');
  expect(list()).not.toBeNull();
});

test('the pointer chooses from the list, which then closes', async () => {
  render(<Page />);
  await userEvent.click(figure());
  await userEvent.click(screen.getByRole('option', { name: /The port/ }));
  expect(chosen()).toBe('quote');
  expect(list()).toBeNull();
});

test('the keyboard opens it at the selected claim, goes through it and comes back', async () => {
  render(<Page />);
  await userEvent.click(figure());
  await userEvent.keyboard('{Escape}');
  expect(list()).toBeNull();
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await userEvent.keyboard(';');
  expect(list()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toBe('quote');
  expect(list()).toHaveAttribute('aria-activedescendant', 'claim-here-quote');
  await userEvent.keyboard('{ArrowDown}{End}{Enter}');
  expect(chosen()).toBe('quote');
  expect(list()).toBeNull();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

test('it is not there where one claim stands, and goes when another place is chosen', async () => {
  render(<Page />);
  await userEvent.click(screen.getByText('It rained', { selector: '[data-text-start]' }));
  expect(chosen()).toBe('rain');
  expect(list()).toBeNull();
  await userEvent.keyboard(';');
  expect(list()).toBeNull();
  await userEvent.click(figure());
  expect(list()).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(list()).toBeNull();
});
