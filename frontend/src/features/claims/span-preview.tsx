import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Span } from '@/spans/marks';
import { InlineProblem } from '@/ui/states';
import { Figures } from './claim-facts';
import classes from './claims.module.css';
import { previewQuery } from './marking-calls';

/** While a handle is dragged, the server is asked when it rests. */
const settleMs = 150;

/** A span's words at once, and what the server reads in them. */
export function SpanPreview({
  article,
  text,
  span,
  label,
}: {
  article: string;
  text: string;
  span: Span;
  label: string;
}) {
  const [settled, setSettled] = useState(span);
  const { start, end } = span;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ start, end }), settleMs);
    return () => clearTimeout(timer);
  }, [start, end]);
  const preview = useQuery(previewQuery(article, settled));
  const found = preview.data;
  return (
    <section aria-label={label} className={classes['preview']}>
      <blockquote className={classes['verbatim']}>
        <span className={classes['words']}>{text.slice(start, end)}</span>
      </blockquote>
      <div role="status" aria-busy={preview.isFetching}>
        {found && (
          <>
            <p className={classes['speaker']}>
              {found.speaker ? <b>{found.speaker}</b> : t`The article itself says so.`}
            </p>
            {found.quantities.length + found.times.length === 0 && (
              <p className={classes['around']}>
                <Trans>No figure and no period.</Trans>
              </p>
            )}
            <Figures claim={found} />
          </>
        )}
      </div>
      <InlineProblem error={preview.error} />
    </section>
  );
}
