import { ph, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { number } from '@/lib/format';
import { statusOf } from '@/lib/problem';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { markupQuery } from './article-calls';
import classes from './articles.module.css';

interface Props {
  readonly articleId: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The HTML that a claim was read from, as text, its own part marked. */
export function ArticleMarkup({ articleId, span }: Props) {
  const markup = useQuery(markupQuery(articleId, span));
  if (markup.isPending) {
    return <SkeletonLines label={t`The HTML is loading`} lines={[100, 90, 96]} />;
  }
  if (statusOf(markup.error) === 404) {
    return (
      <p className={classes['metadata']}>
        <Trans>These words do not come from HTML.</Trans>
      </p>
    );
  }
  if (markup.isError) {
    return <LoadProblem error={markup.error} retry={() => void markup.refetch()} />;
  }
  const { before, text, after, start } = markup.data;
  return (
    <figure className={classes['markup']}>
      <figcaption>
        <Trans>In the HTML of the original, from character {ph({ at: number(start) })}</Trans>
      </figcaption>
      {/* Scrolls, and so must be reached by keyboard. */}
      <pre tabIndex={0} role="region" aria-label={t`HTML of the original`}>
        {before}
        <mark ref={(mark) => mark?.scrollIntoView({ block: 'nearest' })}>{text}</mark>
        {after}
      </pre>
    </figure>
  );
}
