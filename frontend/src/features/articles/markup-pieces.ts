import type { Span } from '@/spans/marks';

/** A piece of HTML that is laid out by itself, only once it comes near the view. */
export interface MarkupPiece extends Span {
  /** About as many lines as it takes, for the room that it holds before it is laid out. */
  readonly lines: number;
}

/** In characters: enough to keep pieces few, too little for one to be slow. */
const usual = 2_000;
const most = 6_000;
const wide = 90;

/**
 * Cuts HTML into pieces of whole lines, and lines that are too long before a tag, or, where there is
 * none, between two characters. The pieces follow one another without a gap.
 */
export function markupPieces(html: string): MarkupPiece[] {
  const pieces: MarkupPiece[] = [];
  for (let start = 0; start < html.length;) {
    const end = endOfPiece(html, start);
    pieces.push({ start, end, lines: linesOf(html, start, end) });
    start = end;
  }
  return pieces;
}

function endOfPiece(html: string, start: number): number {
  if (html.length - start <= usual) return html.length;
  const line = html.indexOf('\n', start + usual);
  if (line >= 0 && line < start + most) return line + 1;
  if (line < 0 && html.length - start <= most) return html.length;
  const tag = html.lastIndexOf('<', start + most);
  if (tag > start) return tag;
  const end = start + most;
  const parts = /[\uD800-\uDBFF]/.test(html.charAt(end - 1));
  return parts ? end - 1 : end;
}

function linesOf(html: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end;) {
    const line = html.indexOf('\n', at);
    const next = line < 0 || line >= end ? end : line + 1;
    lines += Math.max(1, Math.ceil((next - at) / wide));
    at = next;
  }
  return lines;
}
