import { t } from '@lingui/core/macro';
import { Fragment, useMemo, type RefObject } from 'react';
import type { Rating } from '@/lib/model';
import { useSelectedInView } from './in-view';
import { lanesOf } from './lanes';
import { heldBy, Paragraph } from './marked-paragraph';
import { marksByBlock, nestMarks, type Mark, type Span } from './marks';
import classes from './marked-text.module.css';

export interface TextMark extends Mark {
  /** Decides the line under the words. */
  readonly kind: string;
  readonly status: string;
  /** The status, or the verdict, in words. */
  readonly says: string;
  /** How much it deserves to be checked, 0 to 1. */
  readonly worth: number;
  /** Gives the line its colour and the end of the words its shape, once there is one. */
  readonly verdict: Rating | null;
}

export interface TextBlock extends Span {
  readonly kind: string;
  readonly reason: string;
}

interface Props {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Hears of each click that selects: the marks there, the shortest first, and where. */
  readonly onPlace?: (
    ids: readonly string[],
    element: Element,
    point: { readonly x: number; readonly y: number },
  ) => void;
  readonly root: RefObject<HTMLElement | null>;
}

const setAside = new Set(['boilerplate', 'duplicate']);

/** Blocks that lie side by side and were set aside for one reason read as one. */
function groups(blocks: readonly TextBlock[]): TextBlock[][] {
  const grouped: TextBlock[][] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    const before = last?.[0];
    if (
      last &&
      before &&
      setAside.has(block.kind) &&
      before.kind === block.kind &&
      before.reason === block.reason
    ) {
      last.push(block);
    } else grouped.push([block]);
  }
  return grouped;
}

/** The marks at an element of the text, the shortest first. */
function marksAt(element: Element, lengths: ReadonlyMap<string, number>): string[] {
  const found = new Set<string>();
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.getAttribute('data-mark');
    if (id) found.add(id);
  }
  return [...found].sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
}

/**
 * The frozen text, word for word, with the marks over it. A click selects the shortest mark there,
 * and the next one where that is selected already.
 */
export function MarkedText({ text, blocks, marks, selected, onSelect, onPlace, root }: Props) {
  const shown = useMemo(() => {
    const inBlock = marksByBlock(blocks, marks);
    return new Map(blocks.map((block, index) => [block, nestMarks(block, inBlock[index] ?? [])]));
  }, [blocks, marks]);
  const lanes = useMemo(() => lanesOf(marks), [marks]);
  const lengths = useMemo(
    () => new Map(marks.map(({ id, start, end }) => [id, end - start])),
    [marks],
  );
  const grouped = useMemo(() => groups(blocks), [blocks]);
  const current = useMemo(() => marks.find(({ id }) => id === selected) ?? null, [marks, selected]);
  useSelectedInView(root, selected, marks);

  const paragraph = (block: TextBlock) => (
    <Paragraph
      key={block.start}
      block={block}
      text={text}
      nodes={shown.get(block) ?? []}
      lanes={lanes}
      selected={heldBy(block, current)}
    />
  );
  return (
    // The keyboard's way to a mark is j and k and the list of claims beside the text.
    <article
      ref={root}
      className={classes['text']}
      onClick={(event) => {
        if (window.getSelection()?.isCollapsed === false) return;
        const element = event.target as Element;
        const here = marksAt(element, lengths);
        const next = here[(here.indexOf(selected ?? '') + 1) % here.length];
        if (next !== undefined) onSelect(next);
        onPlace?.(here, element, { x: event.clientX, y: event.clientY });
      }}
    >
      {grouped.map((group) => {
        const [first] = group;
        if (!first) return null;
        const { reason } = first;
        const why =
          first.kind === 'duplicate'
            ? t`Set aside as a repetition: ${reason}`
            : t`Set aside as boilerplate: ${reason}`;
        if (!setAside.has(first.kind))
          return <Fragment key={first.start}>{group.map(paragraph)}</Fragment>;
        return (
          <div
            key={first.start}
            className={classes['aside']}
            role="group"
            tabIndex={0}
            aria-label={why}
          >
            <span className={classes['reason']} aria-hidden="true">
              {why}
            </span>
            {group.map(paragraph)}
          </div>
        );
      })}
    </article>
  );
}
