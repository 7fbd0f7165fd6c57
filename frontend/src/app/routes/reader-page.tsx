import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { ArticleText } from '@/features/articles/article-text';
import { articleClaimsQuery, useDeleteClaim, useMarkClaim } from '@/features/claims/claim-calls';
import { useShortcuts } from '@/lib/keys';
import { useRatings } from '@/lib/ratings';
import { useMay } from '@/lib/session';
import { Key, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { claimMarks } from '../claim-marks';
import { ClaimSteps } from '../claim-steps';
import { OriginalPane, originalViewOf } from '../reader/original-pane';
import { meets, ReaderFilters } from '../reader/reader-filter';
import { ReaderFoot } from '../reader/reader-foot';
import { ReaderHead } from '../reader/reader-head';
import classes from '../reader/reader.module.css';
import { ReaderList, SelectedClaim } from '../reader/reader-side';
import { readReaderSearch, type ReaderSearch } from '../search';
import { handlesOf, useMarking } from '../use-marking';

const route = getRouteApi('/desk/articles/$articleId');

export function ReaderPage() {
  const { articleId } = route.useParams();
  const search = route.useSearch();
  const { claim: selected = null, kind, status } = search;
  const navigate = route.useNavigate();
  const mayEdit = useMay('reviewer');
  // From which widths on the original and the list stand beside the text.
  const isWide = useMediaQuery('(width >= 1240px)');
  const isBeside = useMediaQuery('(width > 1000px)');
  const article = useQuery(articleQuery(articleId));
  const loaded = useQuery(articleClaimsQuery(articleId));
  const ratings = useRatings();
  const marking = useMarkClaim(articleId);
  const deleting = useDeleteClaim();

  const claims = useMemo(() => loaded.data ?? [], [loaded.data]);
  const shown = useMemo(
    () => claims.filter((claim) => meets(claim, { kind, status })),
    [claims, kind, status],
  );
  const current = claims.find(({ id }) => id === selected) ?? null;
  // The text answers a key first, the claim beside it in the next moment.
  const detailed = useDeferredValue(current);
  // Whoever follows a link to a claim sees it, whatever the filter says.
  const besides = current && !shown.includes(current) ? current : null;
  const marks = useMemo(
    () => claimMarks(besides ? [...shown, besides] : shown, ratings),
    [shown, besides, ratings],
  );
  // The same functions all along, so that selecting renders no row and no mark but two.
  const put = useCallback(
    (part: { [K in keyof ReaderSearch]: ReaderSearch[K] | undefined }) =>
      void navigate({
        search: (before) => readReaderSearch({ ...before, ...part }),
        replace: true,
      }),
    [navigate],
  );
  const select = useCallback((id: string | undefined) => put({ claim: id }), [put]);
  const original = originalViewOf(article.data);
  const view = search.view && original;
  const turnOver = () => put({ view: view ? undefined : original });
  useShortcuts([
    ...(original
      ? [{ keys: 'o', label: t`Show or hide the original`, group: t`Article`, run: turnOver }]
      : []),
    {
      keys: 'Enter',
      label: t`Review the selected claim`,
      group: t`Article`,
      run: () => {
        if (current) {
          void navigate({ to: '/queue', search: { article: articleId, claim: current.id } });
        }
      },
    },
  ]);
  const bounds = useMarking({ article: article.data, claims, current, mayEdit, select });

  if (article.isPending) {
    return (
      <div className={classes['waiting']}>
        <SkeletonLines label={t`The article is loading`} lines={[60, 30, 0, 100, 96, 98, 70]} />
      </div>
    );
  }
  if (article.isError) {
    return <LoadProblem isPage error={article.error} retry={() => void article.refetch()} />;
  }
  const title = article.data.metadata.title ?? t`Untitled article`;
  const mark = (span: { start: number; end: number }) =>
    marking.mutate(span, {
      onSuccess: ({ id }) => {
        select(id);
        toast({
          words: t`Marked as a claim`,
          undo: () => deleting.mutate(id, { onSuccess: () => select(undefined) }),
        });
      },
      onError: (error) => toast({ words: error.message, tone: 'problem' }),
    });
  const originalPane = view && (
    <OriginalPane
      article={article.data}
      view={view}
      claims={claims}
      current={current}
      onSelect={select}
    />
  );

  return (
    <div className={classes['reader']} data-beside={isWide && view ? true : undefined}>
      <title>{[title, 'Claimdesk'].join(' · ')}</title>
      <div className={classes['sheet']}>
        <ReaderHead article={article.data} title={title} claims={claims} mayEdit={mayEdit} />
        {(claims.length > 0 || original) && (
          <div className={classes['steps']}>
            <ClaimSteps
              claims={shown}
              selected={selected}
              onSelect={select}
              nextKey="j"
              previousKey="k"
            />
            <ReaderFilters claims={claims} filter={{ kind, status }} onChange={put} />
            {original && (
              <Button
                variant={view ? 'light' : 'subtle'}
                aria-pressed={view !== undefined}
                onClick={turnOver}
              >
                {original === 'pages' ? t`Pages` : 'HTML'}&nbsp;<Key>o</Key>
              </Button>
            )}
          </div>
        )}
        {originalPane && !isWide ? (
          originalPane
        ) : (
          <ArticleText
            article={article.data}
            marks={marks}
            selected={selected}
            onSelect={select}
            draft={handlesOf(bounds, article.data.text.length)}
            {...(mayEdit && { onMark: mark })}
          />
        )}
        <ReaderFoot article={article.data} title={title} mayEdit={mayEdit} />
      </div>
      {isWide && originalPane}
      <aside className={classes['side']} aria-label={t`Claims of this article`}>
        {detailed && <SelectedClaim article={article.data} claim={detailed} marking={bounds} />}
        <ReaderList
          article={article.data}
          claims={loaded.data ? shown : null}
          total={claims.length}
          error={loaded.error}
          retry={() => void loaded.refetch()}
          selected={selected}
          onSelect={select}
          onShowAll={() => put({ kind: undefined, status: undefined })}
          beside={isBeside}
          mayEdit={mayEdit}
        />
      </aside>
    </div>
  );
}
