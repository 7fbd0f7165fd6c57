import { ph, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { day, number } from '@/lib/format';
import type { ArticleSummary } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { articlesQuery } from './article-calls';
import classes from './articles.module.css';
import { isRead, languageName } from './language-note';

interface Props {
  readonly q: string | undefined;
  /** Only those whose claims another extractor found than the server has now. */
  readonly extractor?: 'older' | undefined;
  readonly chosen?: ReadonlySet<string>;
  /** Chooses an article, or no longer; absent where nothing can be done with the chosen. */
  readonly onChoose?: (id: string, chosen: boolean) => void;
  /** Shown where there is no article at all. */
  readonly whenEmpty: ReactNode;
}

export function ArticleList({ q, extractor, chosen, onChoose, whenEmpty }: Props) {
  const articles = useInfiniteQuery(articlesQuery(q, extractor));
  if (articles.isPending) {
    return (
      <div className={classes['waiting']}>
        <SkeletonLines label={t`Articles are loading`} lines={[70, 30, 85, 30, 60, 30, 75, 30]} />
      </div>
    );
  }
  if (articles.isError) {
    return <LoadProblem error={articles.error} retry={() => void articles.refetch()} />;
  }
  const shown = articles.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) {
    if (q === undefined && extractor) {
      return (
        <p className={classes['none']}>
          <Trans>All claims are of the newest extractor.</Trans>
        </p>
      );
    }
    return q === undefined ? (
      whenEmpty
    ) : (
      <p className={classes['none']}>
        <Trans>
          No article holds “{q}”. Try fewer words, or{' '}
          <Link to="/articles" search={{}}>
            show all
          </Link>
          .
        </Trans>
      </p>
    );
  }
  return (
    <>
      <ul className={classes['list']} aria-label={t`Articles`}>
        {shown.map((article) => (
          <ArticleRow
            key={article.id}
            article={article}
            tellExtractor={extractor === 'older'}
            chosen={chosen?.has(article.id) ?? false}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {articles.hasNextPage && (
        <Button
          variant="default"
          className={classes['moreButton']}
          loading={articles.isFetchingNextPage}
          onClick={() => void articles.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly article: ArticleSummary;
  /** Whether to say which extractor found the claims: where that is what the list is about. */
  readonly tellExtractor: boolean;
  readonly chosen: boolean;
  readonly onChoose: Props['onChoose'];
}

function ArticleRow({ article, tellExtractor, chosen, onChoose }: RowProps) {
  const { metadata, claims, extractor } = article;
  const title = metadata.title ?? t`Untitled article`;
  const settled = claims.decided + claims.dismissed;
  const progress = t`${{ settled: number(settled) }} of ${{ total: number(claims.total) }} claims settled`;
  return (
    <li className={classes['row']} data-choosable={onChoose ? true : undefined}>
      {onChoose && (
        <input
          type="checkbox"
          aria-label={t`Choose “${title}”`}
          checked={chosen}
          onChange={(event) => onChoose(article.id, event.currentTarget.checked)}
        />
      )}
      <Link to="/articles/$articleId" params={{ articleId: article.id }} search={{}}>
        {title}
      </Link>
      <span className={classes['source']}>
        {[metadata.publisher, metadata.published && day(metadata.published)]
          .filter(Boolean)
          .join(' · ') || t`Source unknown`}
        {!isRead(article.language) && (
          <span
            className={classes['badge']}
            title={t`Claims are looked for in English texts alone`}
          >
            <Trans>{ph({ language: languageName(article.language) })}: no claims</Trans>
          </span>
        )}
        {!metadata.published && (
          <span className={classes['badge']}>
            <Trans>no date</Trans>
          </span>
        )}
        {article.elsewhere > 0 && (
          <span className={classes['badge']}>
            <Plural
              value={article.elsewhere}
              one="also in # other outlet"
              other="also in # other outlets"
            />
          </span>
        )}
        {tellExtractor && (
          <span className={classes['extractor']}>
            {extractor.name} {extractor.version}, {extractor.model}
          </span>
        )}
      </span>
      <span className={classes['settled']}>
        <span title={progress}>
          {settled}/{claims.total}
        </span>
        <progress value={settled} max={Math.max(1, claims.total)} aria-label={progress} />
      </span>
    </li>
  );
}
