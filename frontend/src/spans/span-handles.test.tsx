import { fireEvent, render, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '@/testing/axe';
import { SpanHandles, type Handle } from './span-handles';
import { nearestWordEdge, stepInside } from './stepping';

const text = 'The port handled 4 million tonnes.';

function Desk({ onMove, onStep }: Pick<Handle, 'onMove' | 'onStep'>) {
  const [root] = useState(() => createRef<HTMLElement>());
  return (
    <>
      <article ref={root}>
        <p>
          <span data-text-start="0">{text}</span>
        </p>
      </article>
      <SpanHandles
        root={root}
        text={text}
        span={{ start: 4, end: 26 }}
        handles={[
          { name: 'end', label: 'End', at: 26, behind: true, least: 5, most: 34, onMove, onStep },
        ]}
      />
    </>
  );
}

describe('SpanHandles', () => {
  it('is a slider that says where it stands and moves by arrow keys', async () => {
    const onStep = vi.fn();
    const { container } = render(<Desk onMove={vi.fn()} onStep={onStep} />);
    const grip = screen.getByRole('slider', { name: 'End' });
    expect(grip).toHaveAttribute('aria-valuenow', '26');
    expect(grip).toHaveAttribute('aria-valuetext', '…rt handled 4 million');
    fireEvent.keyDown(grip, { key: 'ArrowRight' });
    fireEvent.keyDown(grip, { key: 'ArrowLeft' });
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    await expectAccessible(container);
  });

  it('follows the pointer over the text, within its limits', () => {
    const onMove = vi.fn();
    const { container } = render(<Desk onMove={onMove} onStep={vi.fn()} />);
    const grip = screen.getByRole('slider', { name: 'End' });
    grip.setPointerCapture = vi.fn();
    const node = container.querySelector('[data-text-start]')?.firstChild;
    let offset = 33;
    // jsdom lays nothing out; a browser answers with the character at the point.
    document.caretPositionFromPoint = () =>
      ({ offsetNode: node, offset }) as unknown as CaretPosition;
    fireEvent.pointerDown(grip, { pointerId: 1, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 40, clientY: 0 });
    offset = 2;
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 1, clientY: 0 });
    fireEvent.pointerUp(grip, { pointerId: 1 });
    offset = 20;
    fireEvent.pointerMove(grip, { pointerId: 1, clientX: 20, clientY: 0 });
    expect(onMove.mock.calls).toEqual([[33]]);
  });
});

describe('nearestWordEdge', () => {
  const whole = { start: 0, end: text.length };
  it('is the nearest beginning or end of a word', () => {
    expect(nearestWordEdge(text, whole, 'start', 7)).toBe(9);
    expect(nearestWordEdge(text, whole, 'end', 13)).toBe(16);
    expect(nearestWordEdge(text, { start: 3, end: 4 }, 'start', 3)).toBe(3);
  });
});

describe('stepInside', () => {
  const claim = { start: 4, end: 33 };
  it('goes from word to word and never to the edges', () => {
    expect(stepInside(text, claim, 9, 1)).toBe(17);
    expect(stepInside(text, claim, 9, -1)).toBe(9);
    expect(stepInside(text, claim, 27, 1)).toBe(27);
  });
});
