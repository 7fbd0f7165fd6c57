import type { Span } from './marks';

/** The attribute that says at which character of the frozen text an element's own text begins. */
export const textStartAttribute = 'data-text-start';

function leaves(root: Element): { node: Text; start: number }[] {
  const found: { node: Text; start: number }[] = [];
  for (const element of root.querySelectorAll(`[${textStartAttribute}]`)) {
    const node = element.firstChild;
    if (node instanceof Text) {
      found.push({ node, start: Number(element.getAttribute(textStartAttribute)) });
    }
  }
  return found;
}

/**
 * The span of the frozen text that a selection in the page covers, without the white space at its
 * edges; null when the selection is empty or touches no article text inside `root`.
 */
export function spanOfRange(root: Element, range: Range, text: string): Span | null {
  let start: number | null = null;
  let end: number | null = null;
  for (const leaf of leaves(root)) {
    if (!range.intersectsNode(leaf.node)) continue;
    const from = leaf.node === range.startContainer ? range.startOffset : 0;
    const to = leaf.node === range.endContainer ? range.endOffset : leaf.node.length;
    if (from >= to) continue;
    start ??= leaf.start + from;
    end = leaf.start + to;
  }
  if (start === null || end === null) return null;
  const selected = text.slice(start, end);
  const trimmedStart = start + (selected.length - selected.trimStart().length);
  const trimmedEnd = end - (selected.length - selected.trimEnd().length);
  return trimmedStart < trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : null;
}

/** The place in the page that shows a span of the frozen text; null where it is not shown. */
export function rangeOfSpan(root: Element, span: Span): Range | null {
  const shown = leaves(root).filter(
    ({ node, start }) => start < span.end && span.start < start + node.length,
  );
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, span.start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, span.end - last.start));
  return range;
}

/** The index in the frozen text of a place in the page; null outside of the text inside `root`. */
export function indexOfPlace(root: Element, node: Node, offset: number): number | null {
  if (!(node instanceof Text)) return null;
  const leaf = node.parentElement?.closest(`[${textStartAttribute}]`);
  if (!leaf || !root.contains(leaf)) return null;
  return Number(leaf.getAttribute(textStartAttribute)) + offset;
}

/** The index in the frozen text of the character at a point of the window; null where none is. */
export function indexAtPoint(root: Element, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint(x, y);
  return place && indexOfPlace(root, place.offsetNode, place.offset);
}
