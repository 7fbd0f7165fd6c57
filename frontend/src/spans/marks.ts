/** A stretch of the frozen text: half-open, in UTF-16 code units, as the server counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with a name; several may cover the same characters. */
export interface Mark extends Span {
  readonly id: string;
}

/** A run of characters that no further mark opens or closes inside. */
export interface TextNode extends Span {
  readonly type: 'text';
}

/**
 * One piece of a mark. Marks that cross one another cannot nest whole, so the later one is cut at
 * the earlier one's end; `first` and `last` say whether this piece holds the mark's own edges.
 */
export interface MarkNode<M extends Mark> extends Span {
  readonly type: 'mark';
  readonly mark: M;
  readonly first: boolean;
  readonly last: boolean;
  readonly children: readonly MarkedNode<M>[];
}

export type MarkedNode<M extends Mark> = TextNode | MarkNode<M>;

interface OpenPiece<M extends Mark> {
  mark: M;
  start: number;
  first: boolean;
  children: MarkedNode<M>[];
}

/**
 * Turns overlapping marks into a tree that covers `within` exactly once, in order.
 *
 * Marks are clipped to `within`; empty ones are left out. The work is O(n log n) for the sort plus
 * one step for each piece that comes out.
 */
export function nestMarks<M extends Mark>(within: Span, marks: readonly M[]): MarkedNode<M>[] {
  const clipped = marks
    .map((mark) => ({
      mark,
      start: Math.max(mark.start, within.start),
      end: Math.min(mark.end, within.end),
    }))
    .filter(({ start, end }) => start < end);
  const openings = clipped.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const closings = clipped.toSorted((a, b) => a.end - b.end);

  const root: MarkedNode<M>[] = [];
  const open: OpenPiece<M>[] = [];
  let at = within.start;

  const childrenOf = (depth: number) => open[depth - 1]?.children ?? root;
  const writeTextTo = (position: number) => {
    if (position > at) childrenOf(open.length).push({ type: 'text', start: at, end: position });
    at = position;
  };
  const close = (last: boolean) => {
    const piece = open.pop();
    // A piece cut the moment it was opened holds nothing and is not worth a node.
    if (piece && piece.start < at) {
      childrenOf(open.length).push({
        type: 'mark',
        mark: piece.mark,
        start: piece.start,
        end: at,
        first: piece.first,
        last,
        children: piece.children,
      });
    }
    return piece;
  };

  let opened = 0;
  for (let closed = 0; closed < closings.length;) {
    const nextOpening = openings[opened];
    const nextClosing = closings[closed];
    if (!nextClosing) break;
    if (nextOpening && nextOpening.start < nextClosing.end) {
      writeTextTo(nextOpening.start);
      open.push({ mark: nextOpening.mark, start: at, first: true, children: [] });
      opened += 1;
      continue;
    }

    writeTextTo(nextClosing.end);
    const ending = new Set<M>();
    for (let next = closings[closed]; next?.end === at; next = closings[closed]) {
      ending.add(next.mark);
      closed += 1;
    }
    const cut: OpenPiece<M>[] = [];
    let remaining = ending.size;
    while (remaining > 0) {
      const top = open.at(-1);
      if (!top) break;
      const ends = ending.has(top.mark);
      const piece = close(ends);
      if (ends) remaining -= 1;
      else if (piece) cut.push(piece);
    }
    for (const piece of cut.reverse()) {
      const begun = piece.start < at;
      open.push({ mark: piece.mark, start: at, first: piece.first && !begun, children: [] });
    }
  }
  writeTextTo(within.end);
  return root;
}

/** The marks that touch each block, for blocks in text order that do not overlap. */
export function marksByBlock<M extends Mark>(
  blocks: readonly Span[],
  marks: readonly M[],
): readonly (readonly M[])[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let running: M[] = [];
  return blocks.map((block) => {
    running = running.filter((mark) => mark.end > block.start);
    for (let mark = sorted[next]; mark && mark.start < block.end; mark = sorted[next]) {
      if (mark.end > block.start) running.push(mark);
      next += 1;
    }
    return running.filter((mark) => mark.start < block.end);
  });
}
