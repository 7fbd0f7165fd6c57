import { t } from '@lingui/core/macro';
import { memo } from 'react';
import { VerdictShape } from '@/ui/verdict-sign';
import type { MarkedNode, MarkNode, Span } from './marks';
import type { TextBlock, TextMark } from './marked-text';
import classes from './marked-text.module.css';

/** Lines further down than this share the last lane. */
const lanes = 4;

interface Shown {
  readonly text: string;
  readonly lanes: ReadonlyMap<string, number>;
  /** The selected mark, where this part of the text holds some of it. */
  readonly selected: TextMark | null;
}

interface ParagraphProps extends Shown {
  readonly block: TextBlock;
  readonly nodes: readonly MarkedNode<TextMark>[];
}

/** One block of the text; rendered anew only when its own marks or their selection change. */
export const Paragraph = memo(function Paragraph({ block, nodes, ...shown }: ParagraphProps) {
  const Tag = block.kind === 'title' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p';
  return (
    <Tag className={classes['block']} data-kind={block.kind}>
      <Nodes nodes={nodes} within={false} {...shown} />
    </Tag>
  );
});

interface NodesProps extends Shown {
  readonly nodes: readonly MarkedNode<TextMark>[];
  readonly within: boolean;
}

function Nodes({ nodes, selected, ...shown }: NodesProps) {
  return nodes.map((node) =>
    node.type === 'text' ? (
      <span key={node.start} data-text-start={node.start}>
        {shown.text.slice(node.start, node.end)}
      </span>
    ) : (
      <Piece
        key={`${node.mark.id} ${String(node.start)}`}
        node={node}
        selected={heldBy(node, selected)}
        {...shown}
      />
    ),
  );
}

interface PieceProps extends Shown {
  readonly node: MarkNode<TextMark>;
  readonly within: boolean;
}

const Piece = memo(function Piece({ node, within, ...shown }: PieceProps) {
  const { mark, last, children } = node;
  const { id, kind, status, verdict } = mark;
  return (
    <mark
      className={classes['mark']}
      data-mark={id}
      data-kind={kind}
      data-status={status}
      data-lane={Math.min(shown.lanes.get(id) ?? 0, lanes - 1)}
      aria-current={id === shown.selected?.id ? 'true' : undefined}
      title={within ? t`Several claims stand here: click again for the next` : undefined}
      style={verdict ? { textDecorationColor: verdict.colour } : undefined}
    >
      <Nodes nodes={children} {...shown} within />
      {last && verdict && (
        <span className={classes['verdict']} aria-hidden="true">
          <VerdictShape rating={verdict} size={11} />
        </span>
      )}
    </mark>
  );
});

/** The mark, if any of it lies in the span. */
export function heldBy(span: Span, mark: TextMark | null): TextMark | null {
  return mark && span.start < mark.end && mark.start < span.end ? mark : null;
}
