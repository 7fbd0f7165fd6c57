import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { articleQuery } from '@/features/articles/article-calls';
import { ArticleMarkup } from '@/features/articles/article-markup';
import { ArticlePages } from '@/features/articles/article-pages';
import { ArticleText } from '@/features/articles/article-text';
import { DeleteArticleButton } from '@/features/articles/delete-article-button';
import { EncodingLine } from '@/features/articles/encoding-line';
import { isRead, LanguageNote } from '@/features/articles/language-note';
import { MetadataForm } from '@/features/articles/metadata-form';
import { MetadataValues } from '@/features/articles/metadata-values';
import { MissingDate } from '@/features/articles/missing-date';
import { articleClaimsQuery, useDeleteClaim, useMarkClaim } from '@/features/claims/claim-calls';
import { ClaimFacts } from '@/features/claims/claim-facts';
import { ExtractAgainButton } from '@/features/proposals/extract-again';
import { QueueList } from '@/features/claims/queue-list';
import { waitsForDay } from '@/features/claims/words';
import { StoryNote } from '@/features/stories/story-note';
import { useShortcuts } from '@/lib/keys';
import type { Article } from '@/lib/model';
import { useRatings } from '@/lib/ratings';
import { useMay } from '@/lib/session';
import { EmptyState, Key, LoadProblem, SkeletonLines } from '@/ui/states';
import { toast } from '@/ui/toasts';
import { claimMarks } from '../claim-marks';
import { MarkingPanel, MarkingTools } from '../marking-panel';
import type { OriginalView } from '../search';
import { handlesOf, useMarking } from '../use-marking';
import classes from './reader-page.module.css';

const route = getRouteApi('/desk/articles/$articleId');

/** What an article's original can be shown as, by its form. */
const originalViews: Partial<Record<Article['mediaType'], OriginalView>> = {
  'application/pdf': 'pages',
  'text/html': 'markup',
  'multipart/related': 'markup',
  'message/rfc822': 'markup',
};

export function ReaderPage() {
  const { articleId } = route.useParams();
  const { claim: selected = null, view } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEdit = useMay('reviewer');
  const mayDelete = useMay('editor');
  const [editing, setEditing] = useState(false);
  const article = useQuery(articleQuery(articleId));
  const loaded = useQuery(articleClaimsQuery(articleId));
  const ratings = useRatings();
  const marking = useMarkClaim(articleId);
  const deleting = useDeleteClaim();

  const claims = useMemo(() => loaded.data ?? [], [loaded.data]);
  const marks = useMemo(() => claimMarks(claims, ratings), [claims, ratings]);
  const current = claims.find(({ id }) => id === selected) ?? null;
  const select = (id: string | undefined) =>
    void navigate({
      search: { ...(id !== undefined && { claim: id }), ...(view && { view }) },
      replace: true,
    });
  const original = article.data ? originalViews[article.data.mediaType] : undefined;
  const turnOver = () =>
    void navigate({
      search: {
        ...(selected && { claim: selected }),
        ...(!view && original && { view: original }),
      },
      replace: true,
    });
  const step = (by: number) => {
    const at = claims.findIndex(({ id }) => id === selected);
    const next = claims[at < 0 ? 0 : Math.min(claims.length - 1, Math.max(0, at + by))];
    if (next) select(next.id);
  };
  useShortcuts([
    ...(original
      ? [{ keys: 'o', label: t`The original, or the text alone`, group: t`Article`, run: turnOver }]
      : []),
    { keys: 'j', label: t`Next claim`, group: t`Article`, run: () => step(1) },
    { keys: 'k', label: t`Previous claim`, group: t`Article`, run: () => step(-1) },
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
    return <LoadProblem error={article.error} retry={() => void article.refetch()} />;
  }
  const title = article.data.metadata.title ?? t`Untitled article`;
  const { name, version, model } = article.data.extractor;
  const extractor = `${name} ${version}, ${model}`;
  const titleInText = article.data.passages.some(({ kind }) => kind === 'title');

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

  return (
    <div className={classes['reader']}>
      <title>{`${title} · Claimdesk`}</title>
      <div className={classes['sheet']} data-scrolls>
        <header className={classes['head']}>
          <h1 className={titleInText ? 'visually-hidden' : undefined}>{title}</h1>
          {editing ? (
            <MetadataForm article={article.data} onDone={() => setEditing(false)} />
          ) : (
            <div className={classes['line']}>
              <MetadataValues article={article.data} mayEdit={mayEdit} />
              {original && (
                <Button variant="subtle" onClick={turnOver}>
                  {view ? t`Text` : original === 'pages' ? t`Pages` : 'HTML'}&nbsp;<Key>o</Key>
                </Button>
              )}
              {mayEdit && (
                <Button variant="subtle" onClick={() => setEditing(true)}>
                  <Trans>Correct</Trans>
                </Button>
              )}
            </div>
          )}
          <LanguageNote article={article.data} mayEdit={mayEdit} />
          <MissingDate
            article={article.data}
            waiting={claims.filter(waitsForDay).length}
            mayEdit={mayEdit}
          />
          <StoryNote articleId={articleId} elsewhere={article.data.elsewhere} />
        </header>
        {view && original === 'pages' ? (
          <ArticlePages
            articleId={articleId}
            claims={claims}
            selected={selected}
            onSelect={select}
          />
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
        <footer className={classes['foot']}>
          <a href={`/api/v1/articles/${articleId}/original`} download>
            <Trans>The original as it came</Trans>
          </a>
          {article.data.archive && (
            <a
              href={`/api/v1/articles/${articleId}/archive`}
              title={`SHA-256 ${article.data.archive.sha256}`}
              download
            >
              <Trans>The page as archived (WARC)</Trans>
            </a>
          )}
          <EncodingLine
            article={article.data}
            mayCorrect={mayEdit}
            onTaken={(id) =>
              void navigate({ to: '/articles/$articleId', params: { articleId: id }, search: {} })
            }
          />
          <span title={article.data.sha256}>SHA-256 {article.data.sha256.slice(0, 12)}…</span>
          <span>
            <Trans>Claims found by {extractor}</Trans>
          </span>
          {mayEdit && <ExtractAgainButton article={articleId} />}
          {mayDelete && (
            <DeleteArticleButton
              id={articleId}
              title={title}
              onDeleted={() => void navigate({ to: '/articles', search: {} })}
            />
          )}
        </footer>
      </div>
      <aside className={classes['side']} aria-label={t`Claims of this article`}>
        {current && (
          <div className={classes['selected']}>
            {bounds.draft ? (
              <MarkingPanel article={article.data} marking={bounds} />
            ) : (
              <>
                <ClaimFacts claim={current} />
                <MarkingTools claim={current} marking={bounds} />
                {view && original === 'markup' && (
                  <ArticleMarkup articleId={articleId} span={current} />
                )}
              </>
            )}
            <Link
              className={classes['review']}
              to="/queue"
              search={{ article: articleId, claim: current.id, status: 'all' }}
            >
              <Trans>Review this claim</Trans> <Key>Enter</Key>
            </Link>
          </div>
        )}
        {loaded.isPending ? (
          <div className={classes['selected']}>
            <SkeletonLines label={t`Claims are loading`} lines={[100, 60, 100, 50, 100, 70]} />
          </div>
        ) : loaded.isError ? (
          <LoadProblem error={loaded.error} retry={() => void loaded.refetch()} />
        ) : claims.length === 0 ? (
          <EmptyState title={t`No claims found here`}>
            <p>
              {isRead(article.data.language)
                ? t`Nothing in this text looks like a statement that evidence could prove or disprove.`
                : t`Claims are looked for in English texts alone.`}
              {mayEdit && ` ${t`Select words in the text to mark a claim yourself.`}`}
            </p>
          </EmptyState>
        ) : (
          <>
            <h2 className={classes['count']}>
              {plural(claims.length, { one: '# claim', other: '# claims' })}
            </h2>
            <QueueList
              label={t`Claims of this article`}
              claims={claims}
              selected={selected}
              onSelect={select}
            />
          </>
        )}
      </aside>
    </div>
  );
}
