import { plural, t } from '@lingui/core/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isRead } from '@/features/articles/language-note';
import { QueueList } from '@/features/claims/queue-list';
import { ClaimFacts } from '@/features/claims/claim-facts';
import { number } from '@/lib/format';
import type { Article, Claim } from '@/lib/model';
import { EmptyState, Key, LoadProblem, SkeletonLines } from '@/ui/states';
import { CopyClaim } from '../copy-claim';
import { MarkingPanel, MarkingTools } from '../marking-panel';
import type { Marking } from '../use-marking';
import classes from './reader.module.css';

interface SelectedProps {
  readonly article: Article;
  readonly claim: Claim;
  readonly marking: Marking;
}

/** The selected claim: what it says, how to quote it, and its bounds. */
export function SelectedClaim({ article, claim, marking }: SelectedProps) {
  return (
    <div className={classes['selected']}>
      {marking.draft ? (
        <MarkingPanel article={article} marking={marking} />
      ) : (
        <>
          <ClaimFacts claim={claim} />
          <CopyClaim claim={claim} />
          <MarkingTools claim={claim} marking={marking} />
        </>
      )}
      <Link
        className={classes['review']}
        to="/queue"
        search={{ article: article.id, claim: claim.id, status: 'all' }}
      >
        {t`Review this claim`} <Key>Enter</Key>
      </Link>
    </div>
  );
}

interface ListProps {
  readonly article: Article;
  /** Those that the filter lets through, of `total`; null while they are loading. */
  readonly claims: readonly Claim[] | null;
  readonly total: number;
  readonly error: unknown;
  readonly retry: () => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onShowAll: () => void;
  /** Whether the list stands beside the text, not below it. */
  readonly beside: boolean;
  readonly mayEdit: boolean;
}

/** The claims of the article, in the order of its text. */
export function ReaderList({ article, claims, total, error, retry, ...props }: ListProps) {
  if (error) return <LoadProblem error={error} retry={retry} />;
  if (!claims) {
    return (
      <div className={classes['selected']}>
        <SkeletonLines label={t`Claims are loading`} lines={[100, 60, 100, 50, 100, 70]} />
      </div>
    );
  }
  if (total === 0) return <NoClaims article={article} mayEdit={props.mayEdit} />;
  const shown = number(claims.length);
  const all = plural(total, { one: '# claim', other: '# claims' });
  const showAll: ReactNode = claims.length < total && (
    <button type="button" className={classes['showAll']} onClick={props.onShowAll}>
      {t`Show all`}
    </button>
  );
  return (
    <>
      <h2 className={classes['count']}>
        {claims.length < total ? t`${shown} of ${all}` : all} {showAll}
      </h2>
      {claims.length === 0 ? (
        <p className={classes['none']}>{t`No claim meets these filters.`}</p>
      ) : (
        <QueueList
          label={t`Claims of this article`}
          claims={claims}
          selected={props.selected}
          onSelect={props.onSelect}
          follows={props.beside}
        />
      )}
    </>
  );
}

function NoClaims({ article, mayEdit }: { article: Article; mayEdit: boolean }) {
  return (
    <EmptyState title={t`No claims found here`}>
      <p>
        {isRead(article.language)
          ? t`Nothing in this text looks like a statement that evidence could prove or disprove.`
          : t`Claims are looked for in English texts alone.`}
      </p>
      {mayEdit && <p>{t`Select words in the text to mark a claim yourself.`}</p>}
    </EmptyState>
  );
}
