import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { number } from '@/lib/format';
import { statusOf } from '@/lib/problem';
import type { Span } from '@/spans/marks';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { htmlQuery, markupQuery } from './article-calls';
import classes from './article-markup.module.css';
import { markupPieces, type MarkupPiece } from './markup-pieces';

interface Props {
  readonly articleId: string;
  /** The selected claim's place in the article's text. */
  readonly span: Span | null;
}

/** The whole HTML that an article was read from, as text, at the part that a claim was read from. */
export function ArticleMarkup({ articleId, span }: Props) {
  const whole = useQuery(htmlQuery(articleId));
  const place = useQuery({
    ...markupQuery(articleId, span ?? { start: 0, end: 0 }),
    enabled: span !== null,
  });
  const html = whole.data?.html ?? '';
  const pieces = useMemo(() => markupPieces(html), [html]);
  if (whole.isPending) {
    return <SkeletonLines label={t`The HTML is loading`} lines={[100, 90, 96]} />;
  }
  if (statusOf(whole.error) === 404) {
    return (
      <p className={classes['note']}>
        <Trans>This article does not come from HTML.</Trans>
      </p>
    );
  }
  if (whole.isError) {
    return <LoadProblem error={whole.error} retry={() => void whole.refetch()} />;
  }
  const mark = span && place.data ? place.data : null;
  return (
    <figure className={classes['markup']}>
      <figcaption>
        <span role="status">
          {mark ? (
            <Trans>
              In the HTML of the original, from character {ph({ at: number(mark.start) })}
            </Trans>
          ) : span === null ? (
            <Trans>The HTML of the original. Choose a claim to see where it was read from.</Trans>
          ) : statusOf(place.error) === 404 ? (
            <Trans>The HTML of the original. These words do not come from it.</Trans>
          ) : (
            <Trans>The HTML of the original</Trans>
          )}
        </span>
      </figcaption>
      {place.isError && statusOf(place.error) !== 404 && (
        <LoadProblem error={place.error} retry={() => void place.refetch()} />
      )}
      {/* Scrolls, and so must be reached by keyboard. */}
      <div
        className={classes['source']}
        tabIndex={0}
        role="region"
        aria-label={t`HTML of the original`}
      >
        {pieces.map((piece) => (
          <Piece key={piece.start} html={html} piece={piece} mark={within(piece, mark)} />
        ))}
      </div>
    </figure>
  );
}

interface PieceProps {
  readonly html: string;
  readonly piece: MarkupPiece;
  readonly mark: Span | null;
}

/** Text and nothing else: whatever the HTML says, it is only ever read. */
const Piece = memo(function Piece({ html, piece, mark }: PieceProps) {
  const { start, end, lines } = piece;
  const from = Math.max(start, mark?.start ?? end);
  const to = Math.min(end, mark?.end ?? end);
  return (
    <div className={classes['piece']} style={{ '--lines': lines }}>
      {html.slice(start, from)}
      {mark && <mark ref={mark.start >= start ? intoView : undefined}>{html.slice(from, to)}</mark>}
      {mark && html.slice(to, end)}
    </div>
  );
});

/** The mark, if any of it lies in the piece; the same as long as it does. */
function within(piece: Span, mark: Span | null): Span | null {
  return mark && mark.start < piece.end && piece.start < mark.end ? mark : null;
}

function intoView(mark: HTMLElement | null) {
  mark?.scrollIntoView({ block: 'center' });
}
