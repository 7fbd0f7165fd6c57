import { t } from '@lingui/core/macro';
import { Fragment, memo, useEffect, useMemo, useRef, type RefObject } from 'react';
import { marksByBlock, nestMarks, type Mark, type MarkedNode, type Span } from './marks';
import classes from './marked-text.module.css';

export interface TextMark extends Mark {
  /** Decides the line under the words. */
  readonly kind: string;
  readonly status: string;
  /** The verdict's colour once there is one. */
  readonly colour?: string | null;
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

/** The frozen text, word for word, with the marks over it. A click on a mark selects it. */
export function MarkedText({ text, blocks, marks, selected, onSelect, root }: Props) {
  const shown = useMemo(() => {
    const inBlock = marksByBlock(blocks, marks);
    return new Map(blocks.map((block, index) => [block, nestMarks(block, inBlock[index] ?? [])]));
  }, [blocks, marks]);
  const grouped = useMemo(() => groups(blocks), [blocks]);
  const selectedMark = useMemo(() => marks.find(({ id }) => id === selected), [marks, selected]);
  useSelectedInView(root, selected, marks);

  const paragraph = (block: TextBlock) => (
    <Paragraph
      key={block.start}
      block={block}
      text={text}
      nodes={shown.get(block) ?? []}
      selected={selectedMark && touches(selectedMark, block) ? selectedMark.id : null}
    />
  );
  return (
    // The keyboard's way to a mark is j and k and the list of claims beside the text.
    <article
      ref={root}
      className={classes['text']}
      onClick={(event) => {
        const mark = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark');
        if (mark && window.getSelection()?.isCollapsed !== false) onSelect(mark);
      }}
    >
      {grouped.map((group) => {
        const [first] = group;
        if (!first) return null;
        if (!setAside.has(first.kind))
          return <Fragment key={first.start}>{group.map(paragraph)}</Fragment>;
        return (
          <div
            key={first.start}
            className={classes['aside']}
            role="group"
            tabIndex={0}
            aria-label={t`Set aside as ${{ kind: first.kind }}: ${{ reason: first.reason }}`}
          >
            <span className={classes['reason']} aria-hidden="true">
              {first.kind}: {first.reason}
            </span>
            {group.map(paragraph)}
          </div>
        );
      })}
    </article>
  );
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface ParagraphProps {
  readonly block: TextBlock;
  readonly text: string;
  readonly nodes: readonly MarkedNode<TextMark>[];
  readonly selected: string | null;
}

const Paragraph = memo(function Paragraph({ block, text, nodes, selected }: ParagraphProps) {
  const Tag = block.kind === 'title' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p';
  return (
    <Tag className={classes['block']} data-kind={block.kind}>
      <Nodes nodes={nodes} text={text} selected={selected} />
    </Tag>
  );
});

function Nodes({ nodes, text, selected }: Omit<ParagraphProps, 'block'>) {
  return nodes.map((node) =>
    node.type === 'text' ? (
      <span key={node.start} data-text-start={node.start}>
        {text.slice(node.start, node.end)}
      </span>
    ) : (
      <mark
        key={`${node.mark.id} ${String(node.start)}`}
        className={classes['mark']}
        data-mark={node.mark.id}
        data-kind={node.mark.kind}
        data-status={node.mark.status}
        data-depth={Math.min(node.depth, 2)}
        aria-current={node.mark.id === selected ? 'true' : undefined}
        style={node.mark.colour ? { textDecorationColor: node.mark.colour } : undefined}
      >
        <Nodes nodes={node.children} text={text} selected={selected} />
      </mark>
    ),
  );
}

function useSelectedInView(
  root: RefObject<HTMLElement | null>,
  selected: string | null,
  marks: readonly TextMark[],
) {
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (selected === null || shownFor.current === selected) return;
    const mark = root.current?.querySelector(`[data-mark="${CSS.escape(selected)}"]`);
    if (!mark) return;
    shownFor.current = selected;
    const { top, bottom } = mark.getBoundingClientRect();
    const pane = root.current?.closest('[data-scrolls]')?.getBoundingClientRect();
    if (pane && top >= pane.top + 40 && bottom <= pane.bottom - 40) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [root, selected, marks]);
}
