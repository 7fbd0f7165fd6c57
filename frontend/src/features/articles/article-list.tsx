import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { day } from '@/lib/format';
import type { ArticleSummary } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { articlesQuery } from './article-calls';
import classes from './articles.module.css';

interface Props {
  readonly q: string | undefined;
  /** Shown where there is no article at all. */
  readonly whenEmpty: ReactNode;
}

export function ArticleList({ q, whenEmpty }: Props) {
  const articles = useInfiniteQuery(articlesQuery(q));
  if (articles.isPending) {
    return (
      <div className={classes['waiting']}>
        <SkeletonLines label="Articles are loading" lines={[70, 30, 85, 30, 60, 30, 75, 30]} />
      </div>
    );
  }
  if (articles.isError) {
    return <LoadProblem error={articles.error} retry={() => void articles.refetch()} />;
  }
  const shown = articles.data.pages.flatMap(({ items }) => items);
  if (shown.length === 0) {
    return q === undefined ? (
      whenEmpty
    ) : (
      <p className={classes['none']}>
        No article holds “{q}”. Try fewer words, or{' '}
        <Link to="/articles" search={{}}>
          show all
        </Link>
        .
      </p>
    );
  }
  return (
    <>
      <ul className={classes['list']} aria-label="Articles">
        {shown.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      {articles.hasNextPage && (
        <Button
          variant="default"
          className={classes['moreButton']}
          loading={articles.isFetchingNextPage}
          onClick={() => void articles.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function ArticleRow({ article }: { article: ArticleSummary }) {
  const { metadata, claims } = article;
  const settled = claims.decided + claims.dismissed;
  return (
    <li className={classes['row']}>
      <Link to="/articles/$articleId" params={{ articleId: article.id }} search={{}}>
        {metadata.title ?? 'Untitled article'}
      </Link>
      <span className={classes['source']}>
        {[metadata.publisher, metadata.published && day(metadata.published)]
          .filter(Boolean)
          .join(' · ') || 'Source unknown'}
      </span>
      <span className={classes['settled']}>
        <span title={`${String(settled)} of ${String(claims.total)} claims settled`}>
          {settled}/{claims.total}
        </span>
        <progress
          value={settled}
          max={Math.max(1, claims.total)}
          aria-label={`${String(settled)} of ${String(claims.total)} claims settled`}
        />
      </span>
    </li>
  );
}
