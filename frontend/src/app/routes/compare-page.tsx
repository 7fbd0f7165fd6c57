import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { articleQuery } from '@/features/articles/article-calls';
import { ComparisonView } from '@/features/stories/comparison-view';
import { comparisonQuery } from '@/features/stories/story-calls';
import { day, number } from '@/lib/format';
import type { Article } from '@/lib/model';
import { Page } from '@/ui/page';
import { EmptyState, LoadProblem, SkeletonLines } from '@/ui/states';

const route = getRouteApi('/desk/articles/$articleId/compare/$otherId');

/** Two prints of one story beside each other. */
export function ComparePage() {
  const { articleId, otherId } = route.useParams();
  const here = useQuery(articleQuery(articleId));
  const there = useQuery(articleQuery(otherId));
  const comparison = useQuery(comparisonQuery(articleId, otherId));
  const failed = [here, there, comparison].find(({ isError }) => isError);
  if (failed)
    return <LoadProblem isPage error={failed.error} retry={() => void failed.refetch()} />;
  if (!here.data || !there.data || !comparison.data) {
    return (
      <Page title={t`Two prints compared`}>
        <SkeletonLines label={t`The articles are loading`} lines={[100, 96, 98, 90, 97, 60]} />
      </Page>
    );
  }
  const rows = comparison.data.items;
  const differing = rows.filter(({ kind }) => kind !== 'same').length;
  return (
    <Page
      title={t`Two prints compared`}
      line={
        <>
          {differing === 0
            ? t`Every sentence is the same`
            : t`${plural(differing, { one: '# sentence', other: '# sentences' })} of ${{ total: number(rows.length) }} differ`}
          {' · '}
          <Link to="/articles/$articleId" params={{ articleId }} search={{}}>
            {nameOf(here.data)}
          </Link>
          {' · '}
          <Link to="/articles/$articleId" params={{ articleId: otherId }} search={{}}>
            {nameOf(there.data)}
          </Link>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t`Nothing to compare`}>
          <p>
            <Trans>Neither article has a sentence of its own text.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ComparisonView rows={rows} here={nameOf(here.data)} there={nameOf(there.data)} />
      )}
    </Page>
  );
}

function nameOf({ metadata }: Article): string {
  const name = metadata.publisher ?? metadata.title ?? t`Outlet unknown`;
  return metadata.published ? `${name}, ${day(metadata.published)}` : name;
}
